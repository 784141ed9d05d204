/** The text that an expression of JavaScript gives, from constants of its module by name; undefined if that is not so plain. */
export function constantText(node, constants) {
  const of = (one) => constantText(one, constants);
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'Identifier':
      return constants.has(node.name) ? of(constants.get(node.name)) : undefined;
    case 'TemplateLiteral':
      return joined(node, 'cooked', of);
    case 'TaggedTemplateExpression':
      return node.tag.object?.name === 'String' ? joined(node.quasi, 'raw', of) : undefined;
    case 'BinaryExpression':
      return node.operator === '+' ? together([of(node.left), of(node.right)]) : undefined;
    case 'CallExpression':
      return listed(node, constants);
    default:
      return undefined;
  }
}

const together = (texts, between = '') => (texts.includes(undefined) ? undefined : texts.join(between));

function joined({ quasis, expressions }, form, of) {
  return together(
    quasis.flatMap(({ value }, i) => [value[form], ...(expressions[i] ? [of(expressions[i])] : [])]),
  );
}

/** `[…].join('|')`, or that of a constant list. */
function listed({ callee, arguments: [between] }, constants) {
  if (callee.type !== 'MemberExpression' || callee.property.name !== 'join') return undefined;
  const list = constants.get(callee.object.name) ?? callee.object;
  if (list.type !== 'ArrayExpression' || between?.type !== 'Literal') return undefined;
  return together(
    list.elements.map((one) => constantText(one, constants)),
    between.value,
  );
}

/** What constants at the top of a module are, by their names, which stand in capitals: nothing else in the program does. */
export const constantsOf = (body) =>
  new Map(
    body
      .map((statement) => statement.declaration ?? statement)
      .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
      .flatMap(({ declarations }) => declarations.map(({ id, init }) => [id.name, init]))
      .filter(([name]) => /^[A-Z][A-Z\d_]*$/.test(name)),
  );
