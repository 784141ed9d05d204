import type { Example } from '../../src/core/types.ts';

export const finds: readonly Example[] = [
  {
    title: 'Credible fear notes',
    text: 'She fled Xequistel on 4 May 2024 after two men killed her brother, a bus driver; she is 19 and travelled with her daughter of three. She told the officer she fears the same men, who know her mother’s house beside the chapel.',
  },
  {
    title: 'Asylum interview notes - client 14',
    text: 'Client is 31 y/o. Lived in Tamarindal until 12 Aug 2023. Sells tortillas. Husband beat her almost every week, broke her left arm in 2021. Police in the village said it was a family matter. On 12 August he burned the kitchen with the children inside. She took the three kids and left the same night.',
  },
  {
    title: 'Intake',
    text: 'Referred by shelter. Woman, 27 years old, from Kalombe. Two of her brothers were taken by soldiers on 9 January 2025; one was found dead by the river. She was raped by the soldiers who came back for her husband, a pharmacist. Seven months pregnant.',
  },
  {
    title: 'Psychosocial assessment',
    text: 'The patient is a 16-year-old boy from the village of Dar Hamra. In June 2021 armed men stormed his school; his elder brother was killed next to him. He has a scar on the right forearm from the wire fence that he climbed. He dreams of it most nights, and he has not spoken with his mother since 2 February 2022.',
  },
  {
    title: 'Interview notes (confidential)',
    text: 'A: I lived in Barrio El Carmen with my grandmother.\nA: They asked for 500 a month. I sold phones, I could not pay.\nA: On 17 October 2023 they shot at the stall. My cousin died there.\nA: I was 22.\nA: They threatened my grandmother afterwards, she is still there.',
  },
  {
    title: 'Affidavit of the applicant',
    text: 'I am a citizen of a country in West Africa. I grew up in Bandajuma. My parents died when I was nine and my uncle raised me. When I was 17 my uncle found me with another boy; he and the neighbours beat me with iron bars and handed me to the police. I was held for six days. I escaped on 30 November 2022 when the guard, a classmate, left the door open.',
  },
  {
    title: 'I-589 supplemental statement',
    text: 'My sister and I ran a small radio programme for women in Qala-e-Now district. She was 24 and I am 26. On 14 September 2021 men came to the studio with a list. They asked for my sister, they hit her with a rifle, and took her away. We do not know where she is. My father sold the shop and I fled through Zaranj.',
  },
  {
    title: 'Case notes',
    text: "05/11 – Met with client at office. Client (19, mother of one) says ex-partner followed her from Masatepeque. He is a police corporal. On 02/14/2024 he threatened her with his service gun outside her daughter's kindergarten. He has told her aunt he will find her. Needs U visa certification.",
  },
  {
    title: 'Reasonable fear worksheet',
    text: 'Applicant states: deported in 2019, returned to San Rafael Obrajuelo, worked as a mechanic. In April 2024 gang members killed his stepson, who was 15, for refusing to carry a package. He reported it on 22 April 2024. Two nights later they burned the workshop. He fears they will kill him too.',
  },
  {
    title: 'Psychological evaluation',
    text: 'Ms. X is a 38-year-old mother of four who worked as a nurse in a clinic near Kibumba. On 6 July 2020 rebels attacked the clinic, killed the doctor and raped her. Her husband left her afterwards. She lost two teeth and has burns on the left shoulder. She meets criteria for PTSD.',
  },
  {
    title: 'VAWA intake',
    text: "Client 34, two children (US citizens, 4 and 6). Married 2016. Husband, a roofer, choked her on 3/19/2023 in front of the older child; hospital record exists. He threatened to have her deported and keep the kids. She went into hiding at her sister's place in Palmview.",
  },
  {
    title: 'Refugee status determination interview',
    text: 'Applicant (F, 29) from Umm Dukhun. Attacked on 11 June 2023 by militia on the road to the market; husband and eldest son killed, she was beaten and shot in the thigh, scar seen by interviewer. Walked eleven days with two daughters.',
  },
  {
    title: 'Notas de entrevista',
    text: 'La solicitante, de 23 años, vivía en la aldea Xequistel con su madre y dos hermanos. El 4 de mayo de 2024 dos hombres mataron a su hermano, chofer de camioneta. Ella vio todo desde la puerta. La amenazaron por teléfono y huyó esa noche con su hija de tres años.',
  },
  {
    title: 'Declaración jurada',
    text: 'Nací en 1995 en el municipio de Tejutepeque. Trabajaba como maestra. El 9 de marzo de 2023 los pandilleros llegaron a la escuela y golpearon al director. A mí me dijeron que tenía que entregar a mis alumnos. Mi esposo puso la denuncia y el 15 de marzo lo mataron. Temo regresar.',
  },
  {
    title: 'Historia clínica',
    text: 'Paciente femenina de 19 años, procedente de Caserío El Jícaro. Refiere violación por dos sujetos armados el 2 de febrero de 2024, cuando regresaba del molino. Embarazo de 20 semanas. El padre la echó de la casa; la acompaña una tía. Cicatriz en hombro izquierdo.',
  },
  {
    title: 'Informe psicosocial',
    text: 'La señora tiene 41 años y es originaria de Cantón Las Flores. Su esposo, agente de policía, la golpeaba desde 2010. El 24 de diciembre de 2022 la amenazó con un machete frente a sus hijos. Ella huyó a casa de una prima y luego al norte. Presenta pesadillas e hipervigilancia.',
  },
  {
    title: 'Ficha de ingreso al albergue',
    text: 'Adolescente de 16 años, viaja solo. Salió de Puerto Lempirita el 3 de junio de 2025. Su papá fue asesinado por no pagar la renta de la lancha; su mamá lo mandó con un tío. En el camino lo secuestraron once días en una bodega.',
  },
  {
    title: 'Entrevista de elegibilidad',
    text: 'Persona solicitante: hombre, 33 años, periodista de una radio comunitaria en Somotillo Viejo. Detenido el 19 de abril de 2021 por policías; lo golpearon y le fracturaron dos costillas. Su hermano sigue preso. Salió por veredas el 2 de mayo con su pareja y un bebé.',
  },
  {
    title: 'Expediente de solicitud de refugio',
    text: 'El solicitante manifiesta que nació en 2001, en la comarca Wiwilito, que cuidaba ganado con su padre. El 10 de septiembre de 2024 hombres armados quemaron la casa y mataron a su padre y a un tío. Huyó por el monte con su hermana de doce años.',
  },
  {
    title: 'Acta de entrevista',
    text: 'Preguntado por qué salió, responde que en la vereda La Esperanza lo querían reclutar; que tenía 15 años; que a su primo se lo llevaron el 6 de enero de 2023 y apareció muerto; que su mamá vendió dos vacas para que se fuera.',
  },
  {
    title: 'Récit de vie',
    text: "Je suis né en 1994 à Mbanzale. Mon père était commerçant. Le 12 mars 2021 des militaires sont venus à la maison, ils ont tué mon père et violé ma sœur. J'ai été battu et gardé neuf jours. J'ai fui par le fleuve avec mon oncle, qui est pêcheur.",
  },
  {
    title: 'Declaração do solicitante',
    text: 'Nasci em 1990 em Kalandula Nova. Era professor. Em 4 de junho de 2022 homens do partido foram à minha casa, espancaram meu irmão e disseram que eu era o próximo. Minha mãe escondeu-me na casa de uma tia. Fugi a 20 de junho de 2022 com minha mulher e dois filhos.',
  },
];

export const ignores: readonly Example[] = [
  {
    title: 'Salvadoran woman wins asylum after nine years',
    text: 'HOUSTON (AP) — A 34-year-old mother of two from San Rafael Cedros won asylum on Tuesday, nine years after gang members killed her brother, a bus driver, on 4 May 2016. “I was afraid every day,” she told reporters outside the court.',
  },
  {
    title: 'Two killed as gunmen storm village',
    text: 'Gunmen killed two brothers, aged 19 and 24, in the village of Bandajuma on 4 May, police said. Their mother, a market vendor, was wounded. Dozens of families fled the village during the night.',
  },
  {
    title: 'World Report: Honduras',
    text: 'On June 3, 2023, masked men killed a 27-year-old environmental defender in Guapinolito in front of his mother. His sister fled the country. Human Rights Watch interviewed 46 people, among them relatives of eleven people killed.',
  },
  {
    title: 'Matter of L-R-',
    text: "The respondent, a native and citizen of Mexico, testified that her common-law husband raped her at gunpoint, threatened her with a machete and attempted to burn her alive when she was 19 and pregnant in 1990. We affirm the Immigration Judge's decision. The Board of Immigration Appeals finds nexus.",
  },
  {
    title: 'Gomez-Ruiz v. Garland, No. 21-1234',
    text: 'UNITED STATES COURT OF APPEALS. Before: three Circuit Judges. Petitioner, then 19, fled San Pedro Masahuat in May 2014 after gang members killed his brother and threatened his mother. The petition for review is granted.',
  },
  {
    title: 'How to take asylum interview notes',
    text: 'Write down what the applicant says word for word: “I was 19 when they killed my brother, on 4 May 2014, in Xequistel.” Note the date, the place, the relative and who did it. Ask how the applicant knows who attacked the family.',
  },
  {
    title: 'Sample declaration in support of asylum',
    text: 'I was born in 1995 in San Marcos. On 4 May 2014 two men killed my brother, a bus driver, in front of my mother. I fled to the United States. I am afraid to return. (Replace the facts with those of your client.)',
  },
  {
    title: 'Training: the credible fear interview',
    text: 'Scenario 3. Rosa is 19 and comes from Xequistel. On 4 May two men killed her brother, a bus driver. She fled with her daughter. Which elements of the refugee definition are met? Discuss in groups of four.',
  },
  {
    title: 'Declaration',
    text: 'HYPOTHETICAL FOR CLASS USE. I was born in 1990 in the village of Dar Hamra. On 2 June 2012 soldiers killed my father. My brother and I fled. Students draft the legal argument from these facts.',
  },
  {
    title: 'Asylum declaration template',
    text: 'I was born on [date] in [town]. I am [age] years old. On [date], [who] threatened me and my [relative]. I fled because [reason]. I fear to return because [reason].',
  },
  {
    title: 'Credible fear screenings FY 2024',
    text: 'Officers completed 152,000 screenings between October 1, 2023 and September 30, 2024. 54 percent of applicants from Honduras and 61 percent of those from Guatemala established a fear. Women and children were 41 percent; 9 percent said a relative had been killed.',
  },
  {
    title: 'Affidavit of support: instructions',
    text: 'Form I-864 must be signed by the sponsor, who must be at least 18 years of age and live in the United States. List your mother, father, brother or sister only if they are household members. File by 30 June 2025.',
  },
  {
    title: 'Universal Declaration of Human Rights',
    text: 'Adopted on 10 December 1948 in Paris. Everyone has the right to seek and to enjoy in other countries asylum from persecution. Motherhood and childhood are entitled to special care and assistance.',
  },
  {
    title: 'Guerra civil de El Salvador',
    text: 'El 11 de diciembre de 1981 el batallón mató a cientos de personas en el caserío El Mozote. Rufina perdió a sus hijos, de 9, 5 y 3 años, y a su esposo. Los sobrevivientes huyeron a Honduras.',
  },
  {
    title: 'Mujer de 34 años es asesinada en Tegucigalpita',
    text: 'Una mujer de 34 años fue asesinada el 4 de mayo en el barrio El Carmen. Su hermano, taxista, dijo que había recibido amenazas. La Policía no reporta detenidos.',
  },
  {
    title: 'Sentencia 114/2022',
    text: 'La Sala Constitucional considera: que la recurrente, de 23 años, huyó de su país tras el asesinato de su hermano el 4 de mayo de 2019 en Xequistel. Considerandos. Fallo: ha lugar al amparo.',
  },
  {
    title: 'Cómo preparar su declaración jurada',
    text: 'Escriba con sus palabras qué pasó: quién lo amenazó, cuándo (día y mes), dónde (aldea, barrio), qué edad tenía y qué le hicieron a su mamá o a sus hermanos. Por ejemplo: «El 4 de mayo de 2019 mataron a mi hermano en Xequistel».',
  },
  {
    title: 'Modelo de declaración',
    text: 'Yo, (nombre), de (edad) años, declaro: Nací en (lugar). El (fecha) me amenazaron en (aldea). Mataron a mi (pariente). Huí por temor. Declaro bajo juramento que lo anterior es cierto.',
  },
  {
    title: 'Taller: la entrevista de elegibilidad',
    text: 'Caso práctico 2. Ana tiene 23 años, es maestra en Tejutepeque. El 9 de marzo mataron a su esposo. ¿Qué motivo de la Convención aplica? ¿Hay protección estatal? Discutan en grupos.',
  },
  {
    title: 'Testimonies from the border',
    text: 'Maria, 26 (name changed), fled Choluteca in June 2023 after her husband was shot on June 2. “They threatened my daughters,” she says. MSF teams treated 4,200 people in Reynosa. Donate today.',
  },
  {
    title: 'Intake procedures manual',
    text: 'Ask every client for name, age and family members. Ask: were you threatened or attacked? When (day, month)? Where (village, neighborhood)? If the client is under 18, call the supervisor. Revised 4 May 2024.',
  },
  {
    title: 'Case notes: best practices',
    text: 'Good notes are short. Example: “Client, 19, from Xequistel, says men killed her brother on 4 May.” Avoid opinions. Lock the file. Never e-mail notes.',
  },
];
