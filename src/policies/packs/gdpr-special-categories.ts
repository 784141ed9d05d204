// Compiled from gdpr-special-categories.yaml by tests/policies/parse.test.ts: change that, then run that with --update.
import type { Policy } from '../../core/types.ts';
import { kept } from '../kept.ts';

const policy: Policy = {"id":"gdpr-special-categories","about":{"en":"Personal data under the GDPR, special categories first (art. 9).","es":"Datos personales según el RGPD, ante todo las categorías especiales (art. 9)."},"digest":"sha256:fc43fdece2fd0f87dea79ec2d9d0b030528aab65cf2d570de63fc44db368b742","rules":[
kept('own-identifier'),
kept('identified-person'),
kept('hidden-people'),
kept('hidden-list'),
{"id":"protected-list","level":"block","about":{"en":"It lists names under a title that says they belong to a confidential population.","es":"Enumera nombres bajo un título que los señala como parte de una población confidencial."},"advice":{"en":"That somebody is on such a list is itself confidential. Take the names out.","es":"El solo hecho de figurar en esa lista es confidencial. Quite los nombres."},"duties":{"en":"The laws named may protect these people. If it is already public, treat it as a breach now: take it down, tell the privacy office at once, and the people it shows without delay. Where the GDPR applies, the authority must know within 72 hours.","es":"Las leyes citadas pueden proteger a estas personas. Si ya es público, trátelo ahora como una filtración: retírelo, avise de inmediato a la oficina de privacidad y sin demora a las personas que muestra. Donde rige el RGPD, la autoridad debe saberlo en 72 horas."},"basis":["8 CFR 208.6 and 1208.6","8 CFR 236.6","8 USC 1367"],"person":{"all":["name"],"from":["row"],"protected":true,"publicRole":false},"persons":1},
kept('identified-in-text'),
kept('protected-in-text'),
kept('account'),
kept('unnamed-person'),
kept('unnamed-whereabouts'),
kept('rows-apart'),
kept('few-people-local'),
kept('few-people'),
kept('person-in-text'),
kept('public-role'),
kept('unnamed-row'),
kept('rows-apart-elsewhere'),
{"id":"special-category","level":"block","about":{"en":"It says of identified people what art. 9 protects, such as origin, belief, health or biometric data.","es":"Dice de personas identificadas lo que protege el art. 9, como origen, creencias, salud o datos biométricos."},"advice":{"en":"Publish only what a ground of art. 9(2) allows. Counts without small cells are enough for most readers.","es":"Publique solo lo que permita una base del art. 9.2. A casi todos los lectores les bastan cifras sin celdas pequeñas."},"duties":{"en":"May be covered by GDPR art. 9. If it is already public, treat it as a breach now: the supervisory authority is to be told within 72 hours (art. 33), and the people themselves without undue delay where the risk to them is high (art. 34).","es":"Puede estar amparado por el art. 9 del RGPD. Si ya es público, trátelo ahora como una violación de seguridad: avise a la autoridad de control en 72 horas (art. 33) y a las personas sin dilación si el riesgo para ellas es alto (art. 34)."},"basis":["GDPR art. 9","GDPR art. 33","GDPR art. 34"],"person":{"any":[{"all":["name"],"any":["demographic","status"],"from":["row"]},{"all":["name","status"],"from":["text"]},{"any":["biometric","health_id"]},{"all":["name"],"from":["row"],"population":["patients","fear","victims"]}],"publicRole":false}},
{"id":"personal-data","level":"review","about":{"en":"It gives names with ways to reach people, or with where they are.","es":"Da nombres con formas de contactar a las personas, o con dónde están."},"advice":{"en":"Make sure that there is a ground to publish it (art. 6), and no more than needed (art. 5).","es":"Compruebe que hay una base para publicarlo (art. 6) y no más de lo necesario (art. 5)."},"duties":{"en":"May be covered by GDPR art. 5 and 6. If it is already public without a ground, the 72 hours of art. 33 may run.","es":"Puede estar amparado por los arts. 5 y 6 del RGPD. Si ya es público sin base, pueden correr las 72 horas del art. 33."},"basis":["GDPR art. 5","GDPR art. 6"],"person":{"all":["name"],"any":["phone","email","plate","device","location"],"from":["row"],"publicRole":false}},
{"id":"online-identifier","level":"review","about":{"en":"It holds addresses of people's devices.","es":"Contiene direcciones de dispositivos de personas."},"advice":{"en":"Cut the last part of addresses, or leave them out.","es":"Recorte la última parte de las direcciones o quítelas."},"basis":["GDPR recital 30","GDPR art. 4(1)"],"person":{"all":["device"],"any":["name","email","phone","location"]}},
]};
export default policy;
