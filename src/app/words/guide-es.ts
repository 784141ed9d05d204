import type { GuideWords } from './types.ts';

export const guideEs: GuideWords = {
  title: 'Cómo revisar un archivo antes de enviarlo',
  lead: 'Cuelgue esta hoja junto a su escritorio. Son cinco minutos, y de ellos puede depender una vida.',
  steps: [
    ['Deténgase.', '¿Quién podrá leer este archivo? Piense también en quienes podrían recibirlo después.'],
    [
      'Envíe menos.',
      '¿Sus lectores necesitan personas o necesitan cifras? Las cifras dañan a mucha menos gente que las listas.',
    ],
    [
      'Empiece con un archivo vacío.',
      'Copie lo que sus lectores necesitan a un archivo nuevo, como simples valores. Nunca limpie el viejo: queda demasiado dentro.',
    ],
    ['Mire donde nadie mira.', 'Recorra la lista de abajo en el archivo nuevo.'],
    [
      'Deje que Amparo mire.',
      'Suelte el archivo nuevo en la página. Si dice «No envíe», no lo envíe, aunque usted no vea nada.',
    ],
    ['Deje que otra persona mire.', 'Quien no hizo el archivo ve lo que usted ya no ve.'],
  ],
  hidesTitle: 'Dónde se esconden personas en los archivos',
  hides: [
    [
      'Hojas, filas y columnas ocultas',
      'Clic derecho › Mostrar. Un filtro también oculta filas: Datos › Borrar.',
    ],
    ['Tablas dinámicas y gráficos', 'Guardan una copia completa de la tabla de la que salieron.'],
    ['Comentarios y cambios', 'Las palabras borradas siguen ahí hasta que se aceptan los cambios.'],
    ['Cajas negras en un PDF', 'Una caja tapa, no borra. Con copiar y pegar vuelven las palabras.'],
    ['Propiedades del archivo', 'Autor, título, carpeta: Archivo › Información o Archivo › Propiedades.'],
    [
      'Imágenes',
      'Caras, pantallas, credenciales, números de casa: Amparo no los ve. Y el lugar donde se tomó una foto.',
    ],
    ['Cifras pequeñas', '«1 persona de este pueblo, de 87 años» es un nombre para quien conoce el pueblo.'],
  ],
  neverTitle: 'Nunca',
  never: [
    'Nunca confíe en letras blancas, letras diminutas o un marcador negro de un programa.',
    'Nunca acorte ni codifique números A o de Seguro Social: se adivinan en segundos. Quítelos.',
    'Nunca envíe un archivo con contraseña y la contraseña por la misma vía.',
  ],
  sentTitle: 'Si ya salió',
  sent: [
    'Retírelo, o pida a quien lo recibió que lo borre y que se lo confirme.',
    'Avise hoy mismo a quien responde por la privacidad en su organización.',
    'Anote cuándo, a quién y qué. Las personas del archivo tienen derecho a saberlo.',
  ],
  foot: 'Amparo lee archivos solo en su computadora. Una respuesta limpia no es una promesa: usted conoce a sus lectores, Amparo no.',
};
