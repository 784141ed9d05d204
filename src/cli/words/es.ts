import type { HelpWords } from './types.ts';

export const es: HelpWords = {
  about: 'Examina lo que se va a publicar y dice si expondría a personas.',
  titles: {
    'Usage:': 'Uso:',
    'Options:': 'Opciones:',
    'Commands:': 'Órdenes:',
    'Arguments:': 'Argumentos:',
  },
  examples: `Ejemplos:
  amparo scan                             analiza la carpeta actual
  amparo scan sitio/ informe.xlsx         analiza una carpeta y un archivo
  amparo scan --format json=informe.json  escribe además un informe para programas
  cat lista.csv | amparo scan -           analiza un documento de la entrada estándar
  amparo scan --staged                    analiza lo que se va a confirmar
  amparo hook install                     lo hace antes de cada commit y envío
  amparo explain informe.xlsx             dice por qué se señaló cada valor
  amparo clean lista.xlsx -o copia.xlsx   escribe una copia con lo que puede quedar
  amparo match-audit pedidos.csv dados.csv coteja antes de entregar
  amparo ui                               una página donde soltar archivos
  amparo policy show confidential-population

Código de salida:
  0  nada impide publicar
  1  al menos un archivo no debe publicarse
  2  uso incorrecto, o configuración o política que no se puede usar
  3  nada bloquea, pero al menos un archivo no se pudo leer por completo

Nada sale de este equipo, y ningún informe muestra un valor completo.
`,
  commands: {
    scan: 'Analiza archivos y carpetas (la actual si no se da ninguna; "-" lee la entrada estándar).',
    policy: 'Muestra y comprueba políticas: las reglas de lo que no debe publicarse.',
    policyList: 'Enumera las políticas incluidas.',
    policyShow: 'Muestra las reglas de una política.',
    policyCheck: 'Comprueba un archivo de política propio.',
    detectors: 'Muestra qué se busca.',
    detectorsList: 'Enumera los detectores.',
    detectorsShow: 'Muestra un detector, con ejemplos.',
    formats: 'Enumera qué archivos se leen, hasta dónde, cuáles no, y los informes.',
    explain: 'Dice por qué se señaló cada hallazgo de un archivo.',
    compare: 'Dice qué muestra de personas una versión que la anterior no mostraba.',
    clean:
      'Escribe una copia segura (.xlsx, .csv, .html, .docx, .pdf): rehecha con lo que puede quedar y analizada de nuevo.',
    matchAudit: 'Coteja respuestas sobre personas con la lista de las pedidas.',
    manifest: 'Dice qué está previsto que salga: todo lo demás bloquea.',
    manifestInit: 'Escribe un manifiesto de lo que hay (nunca sobre uno existente).',
    approve: 'Deja por escrito que alguien permite salir un archivo detenido, y por qué.',
    approvals: 'Muestra y comprueba quién dejó salir qué.',
    approvalsList: 'Enumera aprobaciones: archivo, persona, motivo, último día.',
    approvalsCheck: 'Analiza lo aprobado; código 1 si una aprobación ya no vale.',
    approvalsPrune: 'Quita las aprobaciones que terminaron o que ya nada necesita.',
    verify: 'Al publicar: rechaza lo que no fue autorizado o cambió desde entonces.',
    sign: 'Añade a una autorización la firma de otra persona.',
    keygen: 'Escribe un par de claves para autorizaciones (nunca sobre un archivo existente).',
    hook: 'Examina los commits y los envíos antes de que se hagan (enganches de git).',
    hookInstall:
      'Instala enganches (pre-commit, pre-push; en un repositorio sin copia de trabajo, pre-receive).',
    hookUninstall: 'Quita nuestros enganches y repone lo que había antes.',
    hookStatus: 'Dice qué enganches están instalados.',
    'pre-commit': 'Lo que git llama antes de un commit: analiza lo preparado.',
    'pre-push': 'Lo que git llama antes de un envío: analiza lo que el remoto no tiene.',
    'pre-receive': 'Lo que git llama en un servidor: analiza lo que trae un envío, y lo rechaza.',
    ui: 'Abrir la página para revisar archivos en el navegador; no los envía a ningún lado.',
    watch: 'Examina una carpeta y después lo que cambie en ella, hasta Ctrl+C.',
    init: 'Escribe configuración, enganches y canalización según el proyecto (nunca sobre un archivo).',
  },
  options: {
    format:
      'formato del informe (text, json, ndjson, sarif, junit, html, markdown, github, gitlab); se puede repetir, cada uno a su archivo',
    policy: 'política incluida o archivo de política (por defecto: confidential-population)',
    config: 'archivo de configuración (por defecto: amparo.config.yaml, buscado hacia arriba)',
    manifest: 'lo previsto para salir (por defecto: amparo.publish.yaml, buscado hacia arriba)',
    jobs: 'cuántos archivos analizar a la vez',
    memory: 'memoria máxima del análisis: 512MB, 2GB (al menos 256MB)',
    quiet: 'informe de texto: solo los archivos que no deben salir',
    maxFindings: 'hallazgos que se detallan por archivo (por defecto: 100)',
    lang: 'idioma: en o es (por defecto: el del entorno)',
    allowIncomplete: 'no fallar por archivos que no se leyeron por completo (consta en el informe)',
    strict: 'fallar también por archivos que una persona debe mirar',
    gitignore: 'dejar fuera lo que git ignora',
    ocr: 'leer las páginas que son imágenes, en inglés y español (requiere paquetes opcionales)',
    together: 'une los archivos: inofensivos por separado, pueden exponer juntos a personas',
    stdinName: 'nombre del documento de la entrada estándar',
    staged: 'lo preparado para el próximo commit, no lo que hay en la carpeta',
    diff: 'lo que HEAD añade desde que se separó de BASE',
    range: 'cada archivo que traen esos commits, una vez',
    history: 'cada archivo que haya tenido algún commit, una vez',
    requestColumns: 'columnas de la petición a mano: name=Apellido+Nombre,birth=FN,address=C',
    responseColumns: 'columnas de la respuesta a mano, del mismo modo',
    require: 'lo que debe declarar una petición: name, address, birth, number (por defecto: name,address)',
    approvals: 'lo que se dejó salir (por defecto: amparo.approvals.yaml, buscado hacia arriba)',
    reason: 'por qué puede salir el archivo, para que otros lo lean; sin nombrar a nadie',
    until: 'último día en que vale, como 2027-06-30 (por defecto: mientras nada cambie)',
    by: 'quién aprueba (por defecto: el nombre que conocen git o el sistema)',
    since: 'solo lo que no decía un informe JSON anterior; lo grave se detiene igualmente',
    clearance: 'escribe (scan) o comprueba (verify) lo autorizado: una declaración in-toto',
    key: 'clave privada Ed25519 (PEM) con que firmar la autorización',
    publicKey: 'clave pública de alguien cuya firma cuenta; se puede repetir',
    signatures: 'cuántas claves distintas deben haber firmado (por defecto: 1 si se da alguna)',
    maxAge: 'análisis más antiguo que cuenta: 30m, 12h, 7d',
    maxRows: 'filas débiles que se muestran (por defecto: 1000)',
    poll: 'buscar cambios cada tantos segundos (para unidades que no avisan de ellos)',
    notify: 'no mostrar avisos en el escritorio',
    dryRun: 'solo mostrar lo que se escribiría',
    export:
      'escribir la página en un archivo, o en una carpeta con su policy.yaml: funciona sin red ni instalación',
    yes: 'escribir sin preguntar',
    output: 'la copia; su terminación dice qué ha de ser: .xlsx, .csv, .html, .docx, .pdf',
    pages:
      'páginas de un PDF en un PDF: text (compuestas de nuevo), pictures (como imágenes), auto (si falta)',
    plan: 'qué puede quedar (si falta, se propone y se escribe junto a la copia como SALIDA.plan.yaml)',
    report: 'escribe en JSON qué pasó y qué no, sin valores',
    keyFile: 'clave de los sustitutos, para que copias posteriores tengan los mismos; se crea si no existe',
    force: 'sobrescribe un archivo que ya existe (nunca el original)',
  },
  help: 'muestra esta ayuda',
  version: 'muestra la versión',
};
