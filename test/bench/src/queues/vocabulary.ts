/** Words that incidents are made of, in SQL and here: the same on every machine. */
import pg from 'pg';

const heads =
  'mail,net,print,disk,data,user,file,web,call,log,key,port,cloud,time,block,root,host,node,page,queue'.split(',');
const tails = 'er,ing,box,lock,down,path,set,base,work,name,less,gate,way,point,line,load,back,up,out,over'.split(',');
const middles = ['', 'on', 'in', 'al', 'o', 'i', 'ex', 'un'];

/** Words from the most frequent to the rarest; the n-th of a text is that of a random number to the third power. */
export const wordAt = (place: number): string => {
  const head = heads[place % heads.length] ?? '';
  const tail = tails[Math.floor(place / heads.length) % tails.length] ?? '';
  return `${head}${middles[Math.floor(place / (heads.length * tails.length))] ?? ''}${tail}`;
};
export const vocabulary = heads.length * tails.length * middles.length;

const all = Array.from({ length: vocabulary }, (_, place) => wordAt(place));
const width = Math.max(...all.map(({ length }) => length));
/** All of them, each as wide as the longest, as bytes: a word is found by its place, without a search. */
const wide = `'${all.map((word) => word.padEnd(width)).join('')}'::bytea`;

/** A random number from 0 to 1, by what it is for. Both are SQL. */
export const random = (n: string, what: number | string): string =>
  `((hashint8extended(${n}, ${what}) & 16777215)::double precision / 16777216)`;

/** So many words, as an expression: a function with a query in it would be called a hundred million times. */
export const words = (n: string, what: number | string, count: number): string =>
  Array.from({ length: count }, (_, w) => {
    const place = `floor(${vocabulary} * power(${random(n, `${what} + ${w}`)}, 3))::integer`;
    return `rtrim(encode(substring(${wide} FROM 1 + ${width} * ${place} FOR ${width}), 'escape'))`;
  }).join(` || ' ' || `);

export const allWords = `INSERT INTO queue_word (word) SELECT DISTINCT unnest(${`ARRAY[${all.map((word) => pg.escapeLiteral(word)).join(',')}]`})`;
