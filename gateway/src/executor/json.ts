/** JSON as it comes from subgraphs, and the part of an answer that is JSON text already. */
import type { FormattedExecutionResult } from 'graphql';

export type JsonObject = { [key: string]: unknown };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The data of an answer as text, so that it is written once. Whoever does not know it may still write or read it as JSON. */
export class WrittenData {
  readonly [key: string]: unknown;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  static textOf(data: unknown): string | undefined {
    return data instanceof WrittenData ? data.#text : undefined;
  }
  toJSON(): unknown {
    return JSON.parse(this.#text);
  }
}

/** An answer as Apollo Server would write it, less a second writing of what is text already. */
export const stringifyAnswer = (answer: FormattedExecutionResult): string => {
  const text = WrittenData.textOf(answer.data);
  if (text === undefined) return `${JSON.stringify(answer)}\n`;
  const errors = answer.errors ? `"errors":${JSON.stringify(answer.errors)},` : '';
  const extensions = answer.extensions ? `,"extensions":${JSON.stringify(answer.extensions)}` : '';
  return `{${errors}"data":${text}${extensions}}\n`;
};
