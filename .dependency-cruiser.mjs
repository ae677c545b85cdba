// Who may import whom. Data flows one way and rules live in one place only as long as this holds.

/** The rooms of lib/, and for each the rooms that it may use. */
const rooms = {
  domain: [],
  document: ['domain'],
  data: ['domain', 'document'],
  sources: ['domain', 'document'],
  commands: ['domain', 'document', 'data', 'sources'],
  auth: ['domain', 'data', 'commands'],
  collab: ['domain', 'document', 'data', 'commands', 'auth', 'http'],
  jobs: ['domain', 'document', 'data', 'sources', 'commands', 'auth'],
  site: ['domain', 'document', 'data', 'commands'],
  actions: ['domain', 'commands', 'auth', 'site'],
  http: [],
};

/** Rooms that know nothing of the process they run in. */
const pure = ['domain', 'document'];

/** Tests may bring rooms together; everything else of ours keeps to the plan. */
const tests = '[.](test|spec)[.]tsx?$|/testing/';
const ours = '^(lib|components|app|server[.]ts|bin|bench|e2e|prisma|scripts|start[.]mjs)(/|$)';

const roomRules = Object.entries(rooms).map(([room, uses]) => ({
  name: `${room}-may-use-${uses.length > 0 ? uses.join('-') : 'nothing'}`,
  severity: 'error',
  from: { path: `^lib/${room}/`, pathNot: tests },
  to: {
    path: ours,
    pathNot: [
      `^lib/${room}/`,
      ...uses.map((used) => `^lib/${used}/`),
      ...(pure.includes(room) ? [] : ['^lib/(env|log)[.]ts$']),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: 'domain-is-pure',
      comment: 'Data in, data out: no Node, and of packages only those that compute.',
      severity: 'error',
      from: { path: '^lib/domain/', pathNot: tests },
      to: { pathNot: '^lib/domain/|^node_modules/(canonicalize|@noble/hashes|diff)/' },
    },
    {
      name: 'components-show-and-ask',
      comment: 'What people see uses the words of the domain and asks through actions.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: { path: ours, pathNot: '^components/|^lib/(domain|document|actions)/' },
    },
    {
      name: 'only-data-knows-prisma',
      severity: 'error',
      from: { pathNot: '^lib/data/' },
      to: { path: '^lib/data/generated/|^node_modules/@prisma/client' },
    },
    {
      name: 'only-commands-open-transactions',
      comment: 'So a page can read and cannot write. The type of a transaction is for everybody.',
      severity: 'error',
      from: { pathNot: `^lib/commands/|${tests}` },
      to: { path: '^lib/data/transaction[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-import-of-tests',
      severity: 'error',
      from: { pathNot: `${tests}|^e2e/|^bench/|^vitest[.]config|^scripts/` },
      to: { path: `^(lib|components|app|e2e)/.*(${tests})|^e2e/` },
    },
    {
      name: 'room-is-in-the-plan',
      comment:
        'A new room of lib/ belongs into the table above before it may use anything of ours.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/(${Object.keys(rooms).join('|')})/` },
      to: { path: ours, pathNot: '^lib/env[.]ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'listed-in-package-json',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/data/generated/(?!client|enums|models)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.css'],
    },
  },
};
