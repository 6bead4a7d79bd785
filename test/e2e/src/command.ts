/** The commands of the graph, read from the graph itself: how the input of each is called, and what it gives back. */

export type Command = {
  /** Name of the type of `input`. */
  readonly inputType: string;
  /** The field of the payload beside `refusal`. */
  readonly record: string;
};

type Ref = { readonly name: string | null; readonly ofType: { readonly name: string | null } | null };
type Schema = {
  readonly __schema: {
    readonly mutationType: {
      readonly fields: readonly {
        readonly name: string;
        readonly args: readonly { readonly name: string; readonly type: Ref }[];
        readonly type: Ref;
      }[];
    };
    readonly types: readonly {
      readonly name: string;
      readonly fields: readonly { readonly name: string }[] | null;
    }[];
  };
};

const question = `{ __schema {
  mutationType { fields { name args { name type { name ofType { name } } } type { name ofType { name } } } }
  types { name fields { name } }
} }`;

const nameOf = ({ name, ofType }: Ref): string => name ?? ofType?.name ?? '';

/** Every mutation that takes one `input` and answers one thing, or a refusal. */
export const commandsOf = async (ask: (query: string) => Promise<unknown>): Promise<ReadonlyMap<string, Command>> => {
  const { __schema: schema } = (await ask(question)) as Schema;
  const fields = new Map(schema.types.map(({ name, fields: own }) => [name, own ?? []]));
  return new Map(
    schema.mutationType.fields.flatMap(({ name, args, type }): [string, Command][] => {
      const input = args.find((arg) => arg.name === 'input');
      const record = fields.get(nameOf(type))?.find((field) => field.name !== 'refusal');
      return input && record ? [[name, { inputType: nameOf(input.type), record: record.name }]] : [];
    }),
  );
};
