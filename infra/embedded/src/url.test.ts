import { describe, expect, it } from 'vitest';
import { withoutPassword } from './ensure.ts';
import { reasonOf } from './failure.ts';
import { urlFor } from './provision/index.ts';
import { scramVerifier } from './provision/scram.ts';

describe('URLs', () => {
  it('keep server and options, and take another database and user', () => {
    const admin = 'postgres://root:a%2Fb@db.example:6432/postgres?sslmode=require';
    const url = new URL(urlFor(admin, 'attest_control', 'attest_control', 'p@ss/word'));
    expect(url.host).toBe('db.example:6432');
    expect(url.pathname).toBe('/attest_control');
    expect(url.search).toBe('?sslmode=require');
    expect(decodeURIComponent(url.password)).toBe('p@ss/word');
    expect(url.href).not.toContain('a%2Fb');
  });

  it('are shown without their password', () => {
    expect(withoutPassword('postgres://u:secret@h:5432/d')).toBe('postgres://u:***@h:5432/d');
    expect(withoutPassword('nats://a:s1@h1:4222,nats://b:s2@h2:4222')).toBe(
      'nats://a:***@h1:4222,nats://b:***@h2:4222',
    );
    expect(withoutPassword('postgres://h/d')).toBe('postgres://h/d');
  });
});

it('a password is stored as a verifier of the form that PostgreSQL knows, another one for another salt', () => {
  const one = scramVerifier('pencil', new Uint8Array(16).fill(1));
  expect(one).toMatch(/^SCRAM-SHA-256\$4096:[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$/);
  expect(scramVerifier('pencil', new Uint8Array(16).fill(2))).not.toBe(one);
});

it('a reason names the code once, and the cause behind it', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
  expect(reasonOf(new Error('fetch failed', { cause: refused }))).toBe(
    'fetch failed: connect ECONNREFUSED 127.0.0.1:1',
  );
  expect(reasonOf(Object.assign(new Error('no'), { code: 'E1' }))).toBe('no (E1)');
  expect(reasonOf('text')).toBe('text');
});
