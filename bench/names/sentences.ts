/** Sentences about people, and sentences about nobody; `@` is where the name stands. */

export type Language = 'en' | 'es';

export const ABOUT: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The detainee, @, was transferred to the county jail on Tuesday.',
    'Ms. @ fled her country after the third threat.',
    'Asylum was granted to @ in the spring.',
    'According to the file, @ entered at the bridge with two children.',
    'We spoke with @ about the conditions in the shelter.',
    'The declaration of @ is attached as the second exhibit.',
    '@ testified that the police had refused to help.',
    'The interpreter could not reach @ by telephone.',
    'His cousin @ signed the sponsorship papers.',
    'A bond was posted for @ last week.',
    'The patient is @, seen for the first time today.',
    'Her older brother, @, disappeared near the market.',
    'Please schedule @ for the next interview.',
    'Nobody had told @ what the form was for.',
    'The letter was addressed to @ and returned unopened.',
    'Yesterday @ was moved to another dormitory.',
    'Neighbors remember @ as a quiet man who repaired radios.',
    'Medical staff examined @ on arrival and noted a fever.',
  ],
  es: [
    'La solicitante, @, llegó con sus dos hijos menores.',
    'El señor @ declaró ante la oficina de asilo.',
    'Se concedió el refugio a @ en primavera.',
    'Según el expediente, @ cruzó el río de noche.',
    'Hablamos con @ sobre las condiciones del albergue.',
    'La declaración de @ se adjunta como segundo anexo.',
    '@ manifestó que la policía no quiso ayudar.',
    'El intérprete no pudo comunicarse con @ por teléfono.',
    'Su primo @ firmó los papeles de patrocinio.',
    'La fianza de @ se pagó la semana pasada.',
    'Paciente @, atendida hoy por primera vez.',
    'Su hermano mayor, @, desapareció cerca del mercado.',
    'Favor de citar a @ para la próxima entrevista.',
    'Nadie le explicó a @ para qué era el formulario.',
    'La carta iba dirigida a @ y fue devuelta sin abrir.',
    'Ayer trasladaron a @ a otro dormitorio.',
    'Los vecinos recuerdan a @ como persona tranquila.',
    'El personal médico examinó a @ al llegar y anotó fiebre.',
  ],
};

/** `@` is where something harmless stands. */
export const AROUND: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The report on @ was published in June.',
    'They have been waiting near @ for weeks.',
    'A new contract with @ was announced yesterday.',
    'Nobody mentioned @ during the hearing.',
    'We compared it with @ and found no difference.',
    'The committee discussed @ at length.',
  ],
  es: [
    'El informe sobre @ se publicó en junio.',
    'Esperan cerca de @ desde hace semanas.',
    'Ayer se anunció un contrato con @ en la capital.',
    'Nadie mencionó @ durante la audiencia.',
    'Lo comparamos con @ y no hubo diferencia.',
    'La comisión discutió @ con detalle.',
  ],
};
