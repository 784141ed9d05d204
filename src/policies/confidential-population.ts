// Compiled from confidential-population.yaml by tests/policies/parse.test.ts: change that, then run that with --update.
import type { Policy } from '../core/types.ts';

export const confidentialPopulation: Policy = {
  "id": "confidential-population",
  "about": {
    "en": "Stops files that expose people of a confidential population.",
    "es": "Detiene los archivos que exponen a personas de una población confidencial."
  },
  "rules": [
    {
      "id": "own-identifier",
      "level": "block",
      "about": {
        "en": "It shows numbers that belong to one person alone, such as an A-number or a Social Security number.",
        "es": "Muestra números que pertenecen a una sola persona, como un número A o un número de Seguro Social."
      },
      "advice": {
        "en": "Take the numbers out. Shortening or hashing them does not help, since nine digits are guessed in seconds.",
        "es": "Quite los números. Acortarlos o convertirlos en un hash no sirve, nueve dígitos se adivinan en segundos."
      },
      "basis": [
        "8 USC 1304(b)",
        "5 USC 552a (Privacy Act)",
        "26 USC 6103(b)(6)",
        "8 CFR 208.6 and 1208.6"
      ],
      "person": {
        "any": [
          "a_number",
          "ssn",
          "itin",
          "receipt_number",
          "i94_number",
          "sevis_id",
          "passport",
          "national_id",
          "inmate_number",
          "driver_license",
          "health_id",
          "biometric",
          "financial"
        ]
      }
    },
    {
      "id": "identified-person",
      "level": "block",
      "about": {
        "en": "It names people together with facts by which they can be found or that say why they need protection.",
        "es": "Nombra a personas junto con datos que permiten encontrarlas o que dicen por qué necesitan protección."
      },
      "advice": {
        "en": "Publish counts, not people. Delete the rows, in hidden parts too, and save only what readers need.",
        "es": "Publique cifras, no personas. Borre las filas, también en las partes ocultas, y guarde solo lo necesario."
      },
      "basis": [
        "8 CFR 208.6 and 1208.6",
        "8 CFR 236.6",
        "8 USC 1367",
        "5 USC 552a (Privacy Act)"
      ],
      "person": {
        "all": [
          "name"
        ],
        "any": [
          "birth_date",
          "nationality",
          "address",
          "facility",
          "status",
          "case_number",
          "location",
          "plate"
        ],
        "from": [
          "row"
        ],
        "publicRole": false
      }
    },
    {
      "id": "hidden-people",
      "level": "block",
      "about": {
        "en": "A part that readers do not see holds people with private facts.",
        "es": "Una parte que los lectores no ven contiene personas con datos privados."
      },
      "advice": {
        "en": "Hiding is not deleting. Copy the visible values into a new file and publish that one.",
        "es": "Ocultar no es borrar. Copie los valores visibles en un archivo nuevo y publique ese."
      },
      "basis": [
        "5 USC 552a (Privacy Act)",
        "ICO, Disclosing documents to the public securely (2025)"
      ],
      "person": {
        "all": [
          "name"
        ],
        "any": [
          "birth_date",
          "nationality",
          "address",
          "facility",
          "status",
          "case_number",
          "location",
          "plate"
        ],
        "hidden": true,
        "publicRole": true
      }
    },
    {
      "id": "hidden-list",
      "level": "block",
      "about": {
        "en": "A part that readers do not see holds a list of people's names.",
        "es": "Una parte que los lectores no ven contiene una lista de nombres de personas."
      },
      "advice": {
        "en": "Hiding is not deleting. Copy the visible values into a new file and publish that one.",
        "es": "Ocultar no es borrar. Copie los valores visibles en un archivo nuevo y publique ese."
      },
      "basis": [
        "ICO, Disclosing documents to the public securely (2025)",
        "GDPR art. 32"
      ],
      "person": {
        "all": [
          "name"
        ],
        "hidden": true,
        "from": [
          "row"
        ]
      },
      "persons": 10
    },
    {
      "id": "protected-list",
      "level": "block",
      "about": {
        "en": "It lists names under a title that says they belong to a confidential population.",
        "es": "Enumera nombres bajo un título que los señala como parte de una población confidencial."
      },
      "advice": {
        "en": "That somebody is on such a list is itself confidential. Take the names out.",
        "es": "El solo hecho de figurar en esa lista es confidencial. Quite los nombres."
      },
      "basis": [
        "8 CFR 208.6 and 1208.6",
        "8 CFR 236.6",
        "8 USC 1367"
      ],
      "person": {
        "all": [
          "name"
        ],
        "from": [
          "row"
        ],
        "protected": true,
        "publicRole": false
      },
      "persons": 3
    },
    {
      "id": "identified-in-text",
      "level": "block",
      "about": {
        "en": "The text names people together with their birth date or their address.",
        "es": "El texto nombra a personas junto con su fecha de nacimiento o su domicilio."
      },
      "advice": {
        "en": "Take the name or the other facts out of the text.",
        "es": "Quite del texto el nombre o los demás datos."
      },
      "basis": [
        "5 USC 552a (Privacy Act)",
        "8 CFR 208.6 and 1208.6"
      ],
      "person": {
        "all": [
          "name"
        ],
        "any": [
          "birth_date",
          "address"
        ],
        "from": [
          "text"
        ]
      }
    },
    {
      "id": "protected-in-text",
      "level": "block",
      "about": {
        "en": "The text names people and says that they belong to a confidential population.",
        "es": "El texto nombra a personas y las señala como parte de una población confidencial."
      },
      "advice": {
        "en": "Take the names out of the text, and with them what tells who is meant.",
        "es": "Quite los nombres del texto y lo que permita saber de quién se habla."
      },
      "basis": [
        "8 CFR 208.6 and 1208.6",
        "8 CFR 236.6",
        "8 USC 1367"
      ],
      "person": {
        "all": [
          "name"
        ],
        "any": [
          "nationality",
          "facility",
          "status"
        ],
        "none": [
          "birth_date",
          "address"
        ],
        "from": [
          "text"
        ],
        "protected": true
      }
    },
    {
      "id": "account",
      "level": "block",
      "about": {
        "en": "It tells what happened to one person of a confidential population, who is known by age, day, place or relatives.",
        "es": "Cuenta lo que vivió alguien de una población confidencial, a quien delatan edad, fecha, lugar o parientes."
      },
      "advice": {
        "en": "A story without a name still points at one person. Publish no interviews, declarations or case notes.",
        "es": "Un relato sin nombre también señala a alguien. No publique entrevistas, declaraciones ni notas de casos."
      },
      "basis": [
        "8 CFR 208.6 and 1208.6",
        "8 USC 1367",
        "45 CFR 164.514(b)(2)"
      ],
      "person": {
        "all": [
          "status"
        ],
        "none": [
          "name"
        ],
        "from": [
          "text"
        ],
        "protected": true
      }
    },
    {
      "id": "unnamed-person",
      "level": "block",
      "about": {
        "en": "Rows about single people of a confidential population give their birth date with other facts.",
        "es": "Hay filas sobre personas de una población confidencial con su fecha de nacimiento y otros datos."
      },
      "advice": {
        "en": "A birth date and a country single a person out without a name. Publish age groups and counts.",
        "es": "Una fecha de nacimiento y un país identifican sin nombre. Publique grupos de edad y cifras."
      },
      "basis": [
        "8 CFR 208.6 and 1208.6",
        "45 CFR 164.514(b)(2)"
      ],
      "person": {
        "all": [
          "birth_date"
        ],
        "any": [
          "nationality",
          "facility",
          "status",
          "demographic",
          "address"
        ],
        "none": [
          "name"
        ],
        "from": [
          "row"
        ],
        "protected": true
      }
    },
    {
      "id": "person-in-text",
      "level": "review",
      "about": {
        "en": "The text names people together with their nationality, their status or a place of detention.",
        "es": "El texto nombra a personas junto con su nacionalidad, su situación o un lugar de detención."
      },
      "advice": {
        "en": "Read the passages. If they are about private people, take the names out.",
        "es": "Lea los pasajes. Si tratan de particulares, quite los nombres."
      },
      "basis": [
        "5 USC 552a (Privacy Act)"
      ],
      "person": {
        "all": [
          "name"
        ],
        "any": [
          "nationality",
          "facility",
          "status"
        ],
        "none": [
          "birth_date",
          "address"
        ],
        "from": [
          "text"
        ],
        "protected": false
      }
    },
    {
      "id": "public-role",
      "level": "review",
      "about": {
        "en": "A list of people in public roles also gives private facts such as birth dates or home addresses.",
        "es": "Una lista de personas con función pública da también datos privados, como fechas de nacimiento o domicilios."
      },
      "advice": {
        "en": "Make sure that these facts belong to the public role; otherwise take them out.",
        "es": "Compruebe que esos datos pertenecen a la función pública; si no, quítelos."
      },
      "basis": [
        "5 USC 552a (Privacy Act)"
      ],
      "person": {
        "all": [
          "name"
        ],
        "any": [
          "birth_date",
          "nationality",
          "address",
          "facility",
          "status",
          "case_number",
          "location",
          "plate"
        ],
        "hidden": false,
        "from": [
          "row"
        ],
        "publicRole": true
      }
    },
    {
      "id": "unnamed-row",
      "level": "review",
      "about": {
        "en": "Rows about single people give their birth date with other facts, without names.",
        "es": "Hay filas sobre personas con su fecha de nacimiento y otros datos, sin nombres."
      },
      "advice": {
        "en": "See whether the facts of a row together single somebody out. Publish age groups instead.",
        "es": "Vea si los datos de una fila, juntos, identifican a alguien. Publique grupos de edad."
      },
      "basis": [
        "45 CFR 164.514(b)(2)"
      ],
      "person": {
        "all": [
          "birth_date"
        ],
        "any": [
          "nationality",
          "facility",
          "status",
          "demographic",
          "address"
        ],
        "none": [
          "name"
        ],
        "from": [
          "row"
        ],
        "protected": false
      }
    }
  ],
  "digest": "sha256:a771d23747373079cea9339fc0117864c4c86b5ac7dc7eedf8ed7797604b1ed5"
};
