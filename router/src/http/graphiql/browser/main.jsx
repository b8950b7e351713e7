// What runs in the browser: GraphiQL, its editor's workers from this server, and the example operations. Bundled by
// ../bundle.ts.

import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

const workers = { json: 'json', graphql: 'graphql' };
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/graphiql/assets/${workers[label] ?? 'editor'}.worker.js`),
};

const { examples } = JSON.parse(document.getElementById('settings').textContent);

const ExampleIcon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M5 3h11l3 3v15H5zM9 9h6M9 13h6M9 17h4" />
  </svg>
);

const Examples = () => {
  const editor = useGraphiQL((state) => state.queryEditor);
  const { addTab } = useGraphiQLActions();
  const open = ({ query }) => {
    addTab();
    // The editor shows the new tab after this render.
    setTimeout(() => editor?.setValue(query));
  };
  return (
    <section>
      <h2 className="graphiql-doc-explorer-title">Example operations</h2>
      {examples.map((example) => (
        <p key={example.name}>
          <button type="button" className="graphiql-un-styled" onClick={() => open(example)}>
            <strong>{example.name}</strong>
          </button>
          <br />
          {example.description}
        </p>
      ))}
    </section>
  );
};

const examplesPlugin = { title: 'Examples', icon: ExampleIcon, content: Examples };

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql' })}
    plugins={examples.length > 0 ? [HISTORY_PLUGIN, examplesPlugin] : [HISTORY_PLUGIN]}
    visiblePlugin={examples.length > 0 ? examplesPlugin : undefined}
    defaultEditorToolsVisibility={false}
    defaultQuery={examples[0]?.query}
  />,
);
