/** What stands for a name in a syntax tree (ESTree), for what rewrites modules of the bundle. */

/** Nodes that bring names of their own, by what holds them. */
const BINDS = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ClassExpression: ['id'],
  CatchClause: ['param'],
  AssignmentPattern: ['left'],
  ArrayPattern: ['elements'],
  RestElement: ['argument'],
  ImportSpecifier: ['local', 'imported'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  ExportSpecifier: ['local', 'exported'],
  LabeledStatement: ['label'],
  AssignmentExpression: ['left'],
};
const NAMED = new Set(['MemberExpression', 'Property', 'MethodDefinition', 'PropertyDefinition']);

/** Whether what stands under this key of the node is no use of a name, but brings another one. */
export const bindsName = (node, key) => BINDS[node.type]?.includes(key) ?? false;

/** Whether it is the name of a property. */
export const isPropertyName = (node, key) =>
  NAMED.has(node.type) && (key === 'key' || key === 'property') && !node.computed;
