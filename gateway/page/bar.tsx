/** The bar above the explorer: who is asking, and what there is to try. */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { examplesFor } from './examples.ts';
import type { Identity, Persona, Session } from './session.ts';
import { personas } from './session.ts';

type Props = { readonly identity: Identity; readonly session: Session };

export const Bar = ({ identity, session }: Props) => {
  const [persona, setPersona] = useState(session.persona);
  return (
    <header className="bar">
      <span className="bar-name">Attest</span>
      {identity === 'personas' ? (
        <Personas
          chosen={persona}
          choose={(next) => {
            session.become(next);
            setPersona(next);
          }}
        />
      ) : (
        <Token session={session} />
      )}
      <Examples persona={identity === 'personas' ? persona : undefined} />
      <a className="bar-link" href="/reference">
        Reference
      </a>
    </header>
  );
};

const Personas = ({ chosen, choose }: { readonly chosen: string; readonly choose: (persona: string) => void }) => {
  const [known, setKnown] = useState<readonly Persona[]>([]);
  const [fault, setFault] = useState('');
  useEffect(() => {
    personas().then(setKnown, (error: unknown) => setFault(String(error)));
  }, []);
  const present = known.find(({ id }) => id === chosen);
  return (
    <label className="bar-field">
      You are
      <select value={chosen} onChange={(event) => choose(event.target.value)} aria-label="Persona">
        {known.map(({ id, name, title }) => (
          <option key={id} value={id}>
            {title} – {name}
          </option>
        ))}
      </select>
      <span className="bar-note">
        {fault || (present ? `Requests go out as ${present.name}, ${present.title}.` : '')}
      </span>
    </label>
  );
};

const Token = ({ session }: { readonly session: Session }) => {
  const { introspect } = useGraphiQLActions();
  return (
    <label className="bar-field">
      Access token
      <input
        type="password"
        autoComplete="off"
        placeholder="paste a token of your identity provider"
        onChange={(event) => {
          session.paste(event.target.value);
          void introspect();
        }}
      />
      <span className="bar-note">Kept in this page only, until it is closed.</span>
    </label>
  );
};

const Examples = ({ persona }: { readonly persona: string | undefined }) => {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const groups = examplesFor(persona);
  const open = (name: string): void => {
    const example = groups.flatMap(({ examples }) => examples).find((candidate) => candidate.name === name);
    if (!example) return;
    addTab();
    queryEditor?.setValue(`${example.query.trim()}\n`);
    variableEditor?.setValue(example.variables ? `${JSON.stringify(example.variables, null, 2)}\n` : '');
  };
  return (
    <label className="bar-field">
      Try
      <select value="" onChange={(event) => open(event.target.value)} disabled={!queryEditor} aria-label="Example">
        <option value="">an example …</option>
        {groups.map(({ title, examples }) => (
          <optgroup key={title} label={title}>
            {examples.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};
