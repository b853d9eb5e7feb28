import type { PythonError } from '../../../python/errors.ts';
import type { Construct, Problem, SyntaxReason } from '../../../python/problems.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** (2, 3), (5,) o (). */
const shaped = (shape: readonly number[]) =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const meant = (near: string | null) => (near === null ? '' : ` ¿Querías decir «${near}»?`);

const syntax: Readonly<Record<SyntaxReason, string>> = {
  unexpected: 'Python no puede leer esto: aquí se espera otra cosa.',
  indentation: 'Esta línea tiene más o menos sangría que sus vecinas.',
  'return outside a function': '«return» está fuera de una función.',
  'break outside a loop': '«break» y «continue» solo pueden estar dentro de un bucle.',
  'repeated argument': 'Un argumento se llama igual que otro.',
  'default before no default':
    'Un parámetro sin valor por defecto está detrás de uno que lo tiene. Ponlo antes.',
  'positional after keyword': 'Un argumento sin nombre está detrás de uno con nombre.',
  'cannot assign': 'A esto no se le puede asignar nada.',
  'print needs parentheses': 'print es una función: print(x).',
  number: 'Esto no es un número como los escribe Python.',
  string: 'Este texto no termina: le faltan las comillas de cierre.',
};

const constructs: Readonly<Record<Construct, string>> = {
  lambda: '«lambda»',
  class: 'clases',
  decorator: 'decoradores',
  async: '«async»',
  await: '«await»',
  yield: '«yield»',
  try: '«try»',
  raise: '«raise»',
  with: '«with»',
  match: '«match»',
  del: '«del»',
  global: '«global»',
  nonlocal: '«nonlocal»',
  'type alias': 'alias de tipos',
  'dictionary or set': 'diccionarios y conjuntos',
  'f-string': 'f-strings',
  'bytes or raw string': 'bytes y cadenas sin escapes',
  'starred expression': 'expresiones con asterisco',
  'assignment expression': 'asignaciones dentro de expresiones',
  'complex number': 'números complejos',
  'nested comprehension': 'comprensiones anidadas',
  'shift operator': 'operadores de desplazamiento',
  'assignment to an attribute': 'asignaciones a atributos',
  'variable number of arguments': 'funciones de cualquier número de argumentos',
  'import of everything': 'importaciones de todo',
  'relative import': 'importaciones relativas',
};

/** Por qué un texto no es un programa. */
export function problem(of: Problem): string {
  switch (of.kind) {
    case 'syntax':
      return syntax[of.reason];
    case 'construct':
      return of.instead === null
        ? `Python tiene ${constructs[of.construct]}, pero los programas de aquí no.`
        : `Python tiene ${constructs[of.construct]}, pero los programas de aquí no. En su lugar:`;
    case 'module':
      return `Aquí no hay ningún módulo «${of.name}», solo ${of.known.join(', ')}.`;
    case 'too long':
      return `El texto tiene ${of.length} caracteres y se leen como mucho ${of.most}.`;
    case 'too deep':
      return `Esto está anidado a más de ${of.most} niveles.`;
    default:
      return of satisfies never;
  }
}

const limits: Readonly<Record<Extract<PythonError, { reason: 'limit' }>['limit'], string>> = {
  operations: 'pasos. Puede que un bucle no termine nunca',
  values: 'valores en total',
  work: 'valores en total. Puede que un bucle no termine nunca',
  size: 'valores en un solo array',
  text: 'caracteres impresos',
  depth: 'expresiones dentro de expresiones',
  integer: 'cifras en un entero',
};

/** Qué falló al ejecutar un programa. */
export function error(of: PythonError): string {
  switch (of.reason) {
    case 'division by zero':
      return 'Los números propios de Python no se pueden dividir entre cero. Los arrays sí: el resultado es inf o nan.';
    case 'result too large':
      return `El resultado de ${of.function} es demasiado grande. La misma función de NumPy da inf.`;
    case 'outside the domain':
      return `${of.function} no tiene respuesta para este número. La misma función de NumPy da nan o -inf.`;
    case 'not a number text':
      return `«${of.text}» no se puede leer como ${of.type}.`;
    case 'not finite':
      return `${of.value} no se puede convertir en un entero.`;
    case 'truth of several':
      return `Esto tiene ${of.count} valores, y en conjunto no es ni verdadero ni falso. Usa np.all o np.any.`;
    case 'shapes':
      return `Las formas ${shaped(of.left)} y ${shaped(of.right)} no encajan.`;
    case 'shape of the target':
      return `Unos valores de forma ${shaped(of.value)} no caben en un lugar de forma ${shaped(of.target)}.`;
    case 'shape of a product':
      return `Las formas ${shaped(of.left)} y ${shaped(of.right)} no se pueden multiplicar: los tamaños interiores no coinciden.`;
    case 'ragged list':
      return 'Las filas de esta lista no tienen la misma longitud.';
    case 'empty reduction':
      return `${of.function} de nada no tiene valor.`;
    case 'unpack count':
      return `A la izquierda hay ${of.expected} ${many(of.expected, 'nombre', 'nombres')} y a la derecha ${of.found} ${many(of.found, 'valor', 'valores')}.`;
    case 'slice step zero':
      return 'El paso de un corte no puede ser 0.';
    case 'negative size':
      return 'Un tamaño no puede ser negativo.';
    case 'size change':
      return `La forma ${shaped(of.before)} no puede pasar a ${shaped(of.after)}: no tienen la misma cantidad de valores.`;
    case 'negative integer power':
      return 'Un array de enteros no se puede elevar a una potencia negativa. Hazlo de floats.';
    case 'index out of range':
      return `No hay índice ${of.index}: el tamaño es ${of.size}.`;
    case 'too many indices':
      return `${of.indices} ${many(of.indices, 'índice', 'índices')} para ${of.dimensions} ${many(of.dimensions, 'dimensión', 'dimensiones')}.`;
    case 'not an index':
      return `Un valor de tipo ${of.type} no puede ser un índice.`;
    case 'mask size':
      return `Una máscara de forma ${shaped(of.mask)} no encaja con la forma ${shaped(of.shape)}.`;
    case 'axis':
      return `No hay eje ${of.axis}: ${of.dimensions} ${many(of.dimensions, 'dimensión', 'dimensiones')}.`;
    case 'unknown name':
      return `No hay nada que se llame «${of.name}».${meant(of.near)}`;
    case 'unbound local':
      return `«${of.name}» aún no tiene valor: la función se lo asigna más abajo.`;
    case 'operands':
      return `«${of.operator}» no admite ${of.left} y ${of.right}.`;
    case 'operand':
      return `«${of.operator}» no admite ${of.type}.`;
    case 'not callable':
      return `Un valor de tipo ${of.type} no es una función y no se puede llamar.`;
    case 'not iterable':
      return `Un valor de tipo ${of.type} no se puede recorrer en un bucle.`;
    case 'no items':
      return `Un valor de tipo ${of.type} no tiene elementos.`;
    case 'no assignment':
      return `Los elementos de un valor de tipo ${of.type} no se pueden cambiar.`;
    case 'no length':
      return `Un valor de tipo ${of.type} no tiene longitud.`;
    case 'wrong argument':
      return `${of.function} no admite un valor de tipo ${of.type}.`;
    case 'missing argument':
      return `${of.function} necesita el argumento «${of.name}».`;
    case 'too many arguments':
      return `${of.function} admite como mucho ${of.most} ${many(of.most, 'argumento', 'argumentos')} y recibe ${of.given}.`;
    case 'unknown argument':
      return `${of.function} no tiene ningún argumento «${of.name}».`;
    case 'argument given twice':
      return `${of.function} recibe dos veces el argumento «${of.name}».`;
    case 'cannot store':
      return `Un resultado de tipo ${of.from} no se puede escribir en un array de tipo ${of.to}.`;
    case 'several values to one':
      return `Esto tiene ${of.count} valores y hace falta uno solo.`;
    case 'unknown type':
      return `No hay ningún tipo de número «${of.name}».`;
    case 'not in the module':
      return `${of.module} no tiene aquí ningún «${of.name}» que importar.${meant(of.near)}`;
    case 'name of a module':
      return of.exercise
        ? `${of.module}.${of.name} es justo lo que hay que escribir aquí.`
        : `${of.module} no tiene aquí ningún «${of.name}».${meant(of.near)}`;
    case 'name of a value':
      return `Un valor de tipo ${of.type} no tiene aquí ningún «${of.name}».${meant(of.near)}`;
    case 'python function':
      return `Python tiene ${of.name}, pero los programas de aquí no.`;
    case 'operator of arrays':
      return `«${of.operator}» entre arrays no forma parte de los programas de aquí.`;
    case 'argument not supported':
      return `El argumento «${of.name}» de ${of.function} no forma parte de los programas de aquí.`;
    case 'assertion':
      return of.message === null ? 'Esto no se cumple.' : `Esto no se cumple: ${of.message}`;
    case 'not close':
      return 'Estos valores no están tan cerca como deberían.';
    case 'recursion':
      return `Las funciones se llaman unas a otras a más de ${of.most} niveles.`;
    case 'limit':
      return `La ejecución se detuvo: más de ${of.most} ${limits[of.limit]}.`;
    case 'no such function':
      return of.defined.length === 0
        ? `El texto no tiene ninguna función «${of.name}».`
        : `El texto no tiene ninguna función «${of.name}», solo ${of.defined.join(', ')}.`;
    default:
      return of satisfies never;
  }
}
