/** States, provinces and departments, as they follow the name of a city: `HOUSTON, TEXAS`. Source: ISO 3166-2. */
import { foldToken } from '../hash.ts';

const NAMES = `
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois,
  Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri,
  Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio,
  Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia,
  Washington, West Virginia, Wisconsin, Wyoming, Puerto Rico, Guam, Nuevo México, Carolina del Norte, Carolina del Sur,
  Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland,
  Aguascalientes, Baja California, Baja California Sur, Campeche, Chiapas, Chihuahua, Coahuila, Colima, Durango, Guanajuato,
  Guerrero, Hidalgo, Jalisco, Michoacán, Morelos, Nayarit, Nuevo León, Oaxaca, Puebla, Querétaro, Quintana Roo,
  San Luis Potosí, Sinaloa, Sonora, Tabasco, Tamaulipas, Tlaxcala, Veracruz, Yucatán, Zacatecas, Ciudad de México,
  Alta Verapaz, Baja Verapaz, Chimaltenango, Chiquimula, Escuintla, Guatemala, Huehuetenango, Izabal, Jalapa, Jutiapa,
  Petén, Quetzaltenango, Quiché, Retalhuleu, Sacatepéquez, San Marcos, Santa Rosa, Sololá, Suchitepéquez, Totonicapán,
  Zacapa, Atlántida, Choluteca, Colón, Comayagua, Copán, Cortés, El Paraíso, Francisco Morazán, Gracias a Dios, Intibucá,
  La Paz, Lempira, Ocotepeque, Olancho, Santa Bárbara, Valle, Yoro, Ahuachapán, Cabañas, Chalatenango, Cuscatlán,
  La Libertad, La Unión, Morazán, San Miguel, San Salvador, San Vicente, Santa Ana, Sonsonate, Usulután, Boaco, Carazo,
  Chinandega, Chontales, Estelí, Granada, Jinotega, León, Madriz, Managua, Masaya, Matagalpa, Nueva Segovia, Rivas,
  Amazonas, Antioquia, Arauca, Atlántico, Bolívar, Boyacá, Caldas, Caquetá, Casanare, Cauca, Cesar, Chocó, Cundinamarca,
  Guaviare, Huila, La Guajira, Magdalena, Meta, Nariño, Norte de Santander, Putumayo, Quindío, Risaralda, Santander, Sucre,
  Tolima, Valle del Cauca, Vichada, Anzoátegui, Apure, Aragua, Barinas, Carabobo, Cojedes, Falcón, Guárico, Lara, Mérida,
  Miranda, Monagas, Nueva Esparta, Portuguesa, Táchira, Trujillo, Vargas, Yaracuy, Zulia, Azuay, Cañar, Carchi, Chimborazo,
  Cotopaxi, El Oro, Esmeraldas, Guayas, Imbabura, Loja, Los Ríos, Manabí, Pastaza, Pichincha, Tungurahua, Áncash, Apurímac,
  Arequipa, Ayacucho, Cajamarca, Cusco, Huancavelica, Huánuco, Ica, Junín, Lambayeque, Lima, Loreto, Madre de Dios,
  Moquegua, Pasco, Piura, Puno, Tacna, Ucayali, Beni, Chuquisaca, Cochabamba, Oruro, Pando, Potosí, Santa Cruz, Tarija,
  Camagüey, Ciego de Ávila, Cienfuegos, Granma, Guantánamo, Holguín, Las Tunas, Matanzas, Pinar del Río,
  Sancti Spíritus, Santiago de Cuba, Villa Clara, Duarte, Espaillat, Barahona, Peravia, Puerto Plata, Artibonite,
  Acre, Alagoas, Amapá, Bahia, Ceará, Espírito Santo, Goiás, Maranhão, Mato Grosso, Mato Grosso do Sul, Minas Gerais, Pará,
  Paraíba, Paraná, Pernambuco, Piauí, Rio de Janeiro, Rio Grande do Norte, Rio Grande do Sul, Rondônia, Roraima,
  Santa Catarina, São Paulo, Sergipe, Tocantins, Gujarat, Kerala, Punjab, Tamil Nadu, Maharashtra, Rajasthan, Bihar, Assam
`;

const key = (words: readonly string[]) => words.map(foldToken).join(' ');
const allRegions = () => new Set(NAMES.split(',').map((name) => key(name.trim().split(/\s+/))));
let regions: ReadonlySet<string> | undefined;

/** `words`: all words of what may be a region. */
export function isRegion(words: readonly string[]): boolean {
  regions ??= allRegions();
  return regions.has(key(words));
}
