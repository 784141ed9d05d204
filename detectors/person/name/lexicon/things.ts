/** Things that are called after people, or like them: as well known under the name as any person. Folded, from general knowledge. */
import { foldToken } from '../hash.ts';

type Names = () => ReadonlySet<string>;

/** Names of one word or more between commas, compared word by word folded: `estee lauder`. Folded when first asked for. */
function names(text: string): Names {
  let folded: ReadonlySet<string> | undefined;
  return () => {
    folded ??= new Set(
      text.split(',').map((name) =>
        name
          .trim()
          .split(/[\s-]+/)
          .map(foldToken)
          .join(' '),
      ),
    );
    return folded;
  };
}

/** Firms of many countries. Of two words and more only where hardly anybody bears the name. */
const FIRMS = names(`
  Morgan Stanley, JP Morgan, J P Morgan, JPMorgan Chase, Wells Fargo, Merrill Lynch, Charles Schwab, Goldman Sachs, Bear Stearns, Lehman Brothers,
  Smith Barney, Dean Witter, Legg Mason, Piper Sandler, Credit Suisse, Julius Baer, Price Waterhouse, Grant Thornton, Ernst Young, Arthur Andersen,
  Andersen Consulting, Booz Allen, Booz Allen Hamilton, Jones Lang LaSalle, Cushman Wakefield, Marcus Millichap, Knight Frank, Coldwell Banker,
  Marsh McLennan, Willis Towers Watson, Spencer Stuart, Korn Ferry, Dun Bradstreet, Baker McKenzie, Latham Watkins, Sullivan Cromwell,
  Davis Polk, Davis Polk Wardwell, Cravath Swaine Moore, Clifford Chance, Hogan Lovells, Norton Rose, Norton Rose Fulbright, Herbert Smith Freehills,
  Allen Overy, Mayer Brown, Sidley Austin, White Case, Ropes Gray, Perkins Coie, Morrison Foerster, Arnold Porter, Covington Burling, Greenberg Traurig,
  Wilmer Hale, Skadden Arps, Debevoise Plimpton, Shearman Sterling, Cleary Gottlieb, Gibson Dunn, Foley Lardner, Uría Menéndez,
  Martin Marietta, Lockheed Martin, Northrop Grumman, Pratt Whitney, McDonnell Douglas, Baker Hughes, Kinder Morgan, Anadarko Petroleum, Phelps Dodge,
  Parker Hannifin, Johnson Controls, Johnson Matthey, Black Decker, Stanley Black Decker, Ingersoll Rand, Otis Elevator, Rockwell Collins, Becton Dickinson,
  Eli Lilly, Merck Sharp Dohme, Bristol Myers Squibb, Boehringer Ingelheim, Pierre Fabre, Smith Nephew, Henry Schein, Helena Rubinstein, Mary Kay, Elizabeth Arden,
  John Deere, Massey Ferguson, Harley Davidson, Aston Martin, Alfa Romeo, Rolls Royce, Mercedes Benz, Land Rover, Morris Garages, Austin Healey, Carl Zeiss,
  Otto Bock, Adam Opel, Franz Haniel, Axel Springer, Hubert Burda, Heinrich Bauer, Ernst Klett, Fritz Henkel,
  Krauss Maffei, Heckler Koch, Rohde Schwarz, Giesecke Devrient, Villeroy Boch, Sal Oppenheim, Knorr Bremse, Hapag Lloyd, Dr Oetker,
  Louis Dreyfus, Leroy Merlin, Moët Hennessy, Pernod Ricard, Rémy Cointreau, Jean Coutu, Yves Rocher, Van Cleef, Marks Spencer, Reckitt Benckiser,
  Tate Lyle, Cadbury Schweppes, Jardine Matheson, Swire Pacific, Thomson Reuters, Simon Schuster, Houghton Mifflin, McGraw Hill, Dow Jones, Dorling Kindersley,
  Neiman Marcus, Fannie Mae, Freddie Mac, Sallie Mae, Philip Morris, Kraft Heinz, Oscar Mayer, Foster Wheeler,
  Winn Dixie, Harris Teeter, Duane Reade, Walt Disney, Warner Bros, Metro Goldwyn Mayer, Procter Gamble, Colgate Palmolive, Kimberly Clark, Hewlett Packard,
  Pitney Bowes, Burns McDonnell, Mott MacDonald, Russell Reynolds, Casas Bahia, Andrade Gutierrez, Camargo Corrêa, Queiroz Galvão,
  Tata Sons, Larsen Toubro, Mahindra Mahindra, Godrej Boyce, Fullerton India, Tim Hortons, Raymond Weil, Patek Philippe, Audemars Piguet, Ulysse Nardin,
  Siemens, Bosch, Merck, Henkel, Bayer, Thyssenkrupp, Rheinmetall, Voith, Schaeffler, Würth, Miele, Haniel, Heraeus, Freudenberg, Bertelsmann, Brose, Mahle, Hella, Wacker,
  Grohe, Viessmann, Vaillant, Braun, Varta, Osram, Zeiss, Leica, Liebherr, Linde, Porsche, Daimler, Opel, Volkswagen, Audi, Continental, Evonik, Fresenius, Beiersdorf,
  Kärcher, Stihl, Sennheiser, Steiff, Faber Castell, Staedtler, Montblanc, Haribo, Ritter Sport, Storck, Tchibo, Melitta, Krombacher, Jägermeister, Otto, Tengelmann, Edeka, Aldi, Lidl,
  Rewe, Kaufland, Rossmann, Müller, Deichmann, Trumpf, Festo, Dürr, Kuka, Krones, Claas, Fendt, Deutz, Sixt, Wirecard, Nestlé, Roche, Novartis, Swatch, Lindt, Sulzer, Schindler, Bühler,
  Philips, Heineken, Michelin, Renault, Peugeot, Citroën, Danone, Carrefour, Auchan, Lafarge, Schneider, Schlumberger, Thales, Dassault, Hermès, Cartier, Ferrari, Fiat, Pirelli, Barilla,
  Ferrero, Lavazza, Olivetti, Benetton, Ford, Chrysler, Dodge, Boeing, Dell, Kellogg, Heinz, Hershey, Hilton, Marriott, Pfizer, Macy, Nordstrom, Wendy, Chevrolet, Buick, Cadillac,
  Toyota, Honda, Suzuki, Yamaha, Mitsubishi, Kawasaki, Matsushita, Toshiba, Hitachi, Fujitsu, Bridgestone, Mazda, Hyundai, Samsung, Ericsson, Volvo, Ikea, Carlsberg, Maersk, Nokia,
  Cargill, Smithfield, Tyson, Perdue, Bechtel, Halliburton, Raytheon, Palantir, Deloitte, Accenture, Walmart, Kroger, Safeway, Bimbo, Cemex, Televisa, Herdez, Odebrecht, Gerdau, Embraer
`);

/** What is worn, driven, eaten and drunk under a person's name; inventors of fashion among them, who are no clients of anybody. */
const GOODS = names(`
  Levi Strauss, Calvin Klein, Tommy Hilfiger, Michael Kors, Kate Spade, Tory Burch, Marc Jacobs, Hugo Boss, Louis Vuitton, Christian Dior, Yves Saint Laurent, Giorgio Armani,
  Ralph Lauren, Nine West, Jimmy Choo, Manolo Blahnik, Christian Louboutin, Salvatore Ferragamo, Ermenegildo Zegna, Bottega Veneta,
  Dolce Gabbana, Emilio Pucci, Max Mara, Miu Miu, Paco Rabanne, Jean Paul Gaultier, Pierre Cardin, Guy Laroche, Oscar de la Renta, 
  Vera Wang, Vera Bradley, Diane von Fürstenberg, Vivienne Westwood, Alexander McQueen, Stella McCartney, Mary Quant, 
  Estée Lauder, Helena Rubinstein, Marie Brizard, Jack Daniels, Jack Daniel, Jim Beam, Johnnie Walker, Johnny Walker,
  Captain Morgan, José Cuervo, Don Julio, Juan Valdez, Betty Crocker, Aunt Jemima, Uncle Ben, Jenny Craig, Marie Callender, Chef Boyardee, Orville Redenbacher, 
  Ben Jerry, Peter Pan, Peter Piper, Papa John, Little Caesar, Carl Jr, Ruth Chris, Wendy, Arby, Denny, Hardee, Popeyes, Granny Smith, Earl Grey, Bloody Mary, Shirley Temple, Harvey Wallbanger,
  Tia Maria, Raggedy Ann, Jack Wolfskin, Dr Martens, Doc Martens, Van Heusen, Chuck Taylor, Air Jordan, Fjällräven, Gucci, Prada, Versace, Valentino, Fendi,
  Chanel, Burberry, Balenciaga, Givenchy, Lacoste, Moschino, Trussardi, Furla, Zegna, Missoni, Coach, Adidas, Puma, Nike, Reebok, Fila, Kappa, Diesel, Guess, Zara, Mango, Desigual, Pandora, Tiffany, Swarovski, Bulgari, Rolex, Omega, Longines,
  Tissot, Breitling, Clarins, Guerlain, Lancôme, Revlon, Maybelline, Gillette, Philips, Braun, Hoover, Dyson, Singer, Kenwood, Moulinex, Tefal, Whirlpool, Maytag, Kitchenaid, Campari, Martini, Bacardi, Smirnoff, Baileys, Hennessy, Guinness
`);

/** The same, but borne by many: only a column of such names is one of goods and firms. */
const BORNE_BY_MANY = names(`
  Kenneth Cole, Perry Ellis, Steve Madden, Roberto Cavalli, Carolina Herrera, Adolfo Domínguez, Paul Smith, Ted Baker, Karen Millen, Laura Ashley, Daniel Wellington, David Yurman, Harry Winston, Bobbi Brown, Charlotte Tilbury,
  Elizabeth Taylor, Paul Newman, Sarah Lee, Jimmy Dean, Bob Evans, Tom Collins, Mary Jane, Fred Perry, Ben Sherman, Lee Cooper, Donna Karan, Nina Ricci, Samuel Adams, Arthur Guinness, Dick Clark, Eddie Bauer, Sara Lee, Robert Bosch, Karl Storz, Alfred Kärcher, Carl Schenck, Georg Fischer, Louis Berger, George Weston, Jones Day,
  John Lewis, Edward Jones, Raymond James, William Hill, Thomas Cook, Michael Page, Robert Half, Robert Walters, David Jones, Martin Dow, Frank Russell, Henry Ford
`);

/** Ships that history books and the news have told of. */
const SHIPS = names(`
  Santa María, Niña, Pinta, Victoria, Mayflower, Golden Hind, Mary Rose, Mary Celeste, Cutty Sark, Bounty, Beagle, Endeavour, Discovery, Resolution, Endurance, Fram, Vasa, Batavia, Amistad, Clotilda, Zong,
  Queen Elizabeth, Queen Mary, Queen Victoria, Queen Anne, Titanic, Olympic, Britannic, Lusitania, Mauretania, Carpathia, Andrea Doria, Costa Concordia, Normandie, Empress of Ireland, Wilhelm Gustloff, Estonia, Sewol,
  Bismarck, Tirpitz, Graf Spee, Admiral Graf Spee, Prinz Eugen, Scharnhorst, Gneisenau, Yamato, Musashi, Mikasa, Potemkin, Aurora, Kuznetsov, Moskva, Hood, Belfast, Ark Royal, Invincible, Hermes, General Belgrano, Vittorio Veneto, Jean Bart,
  Charles de Gaulle, Richelieu, Surcouf, Juan Sebastián Elcano, Juan Carlos, Libertad, Esmeralda, Gloria, Cuauhtémoc, Simón Bolívar, Amerigo Vespucci, Sagres, Gorch Fock, Kruzenshtern, Nimitz, Eisenhower, Carl Vinson, Theodore Roosevelt,
  Abraham Lincoln, George Washington, John Stennis, Harry Truman, Ronald Reagan, George Bush, Gerald Ford, John Kennedy, Enterprise, Constellation, Constitution, Arizona, Missouri, Maine, Monitor, Merrimack, Alabama, Edmund Fitzgerald, Morro Castle,
  Exxon Valdez, Torrey Canyon, Amoco Cadiz, Prestige, Erika, Ever Given, Ever Forward, Emma Maersk, Maersk Alabama, Rainbow Warrior, Sea Watch, Ocean Viking, Open Arms, Aquarius, Lifeline, Louise Michel, Geo Barents, Sea Eye, Alan Kurdi, Iuventa,
  Diamond Princess, Grand Princess, Crown Princess, Ruby Princess, Stella Maris, Stella Solaris, Regina Maris, Achille Lauro, Doña Paz, Granma, Exodus, Saint Louis, Calypso, Nautilus, Savannah, Great Eastern, Great Britain
`);

/** Gods, of whom a list of people would hold few. Those that people of today are often called after are left out. */
const GODS = names(`
  Zeus, Hera, Athena, Apollo, Artemis, Ares, Aphrodite, Hermes, Dionysus, Hades, Persephone, Demeter, Poseidon, Hephaestus, Hestia, Eros, Nike, Pan, Cronus, Rhea, Gaia, Uranus, Helios, Selene, Eos, Hecate, Nyx, Nemesis, Themis, Tyche, Asclepius, Atlas, Prometheus,
  Jupiter, Juno, Minerva, Mars, Venus, Mercury, Neptune, Pluto, Vulcan, Vesta, Ceres, Bacchus, Saturn, Janus, Faunus, Cupid, Fortuna, Bellona, Mithras, Odin, Thor, Loki, Freya, Freyr, Frigg, Baldur, Heimdall, Tyr, Njord, Hel, Bragi, Idun,
  Ra, Osiris, Isis, Horus, Anubis, Thoth, Set, Seth, Bastet, Sekhmet, Hathor, Ptah, Amun, Aten, Maat, Nut, Geb, Sobek, Khonsu, Nephthys, Marduk, Ishtar, Enki, Enlil, Inanna, Anu, Shamash, Tiamat, Baal, Astarte, Dagon, Moloch, Ahura Mazda, Anahita, Angra Mainyu,
  Quetzalcóatl, Tláloc, Huitzilopochtli, Coatlicue, Tezcatlipoca, Xipe Totec, Tonatiuh, Mictlantecuhtli, Xochiquetzal, Chalchiuhtlicue, Ehécatl, Tlaltecuhtli, Coyolxauhqui, Xolotl, Ometeotl, Xiuhtecuhtli, Itzamná, Ixchel, Ix Chel, Chaac, Chac, Kukulkán, Hunab Ku, Ah Puch, Kinich Ahau,
  Yum Kaax, Ek Chuah, Hunahpú, Ixbalanqué, Xbalanqué, Vucub Caquix, Kawil, Cizin, Ixtab, Hurakán, Tepeu, Gucumatz, Inti, Viracocha, Pachamama, Mama Quilla, Mama Cocha, Illapa, Supay, Pachacámac, Mama Sara, Kon, Bochica, Bachué, Tupã, Jaci,
  Changó, Shango, Yemayá, Oshún, Ochún, Obatalá, Elegguá, Eleguá, Eshu, Ogún, Oyá, Orula, Orunmila, Babalú Ayé, Olokun, Ochosi, Damballa, Erzulie, Papa Legba, Baron Samedi, Ogou, Anansi, Mawu, Lisa, Nyame, Olorun, Olodumare,
  Brahma, Shiva, Vishnu, Hanuman, Kali, Agni, Varuna, Vayu, Yama, Amaterasu, Susanoo, Tsukuyomi, Izanagi, Izanami, Inari, Raijin, Fujin, Hachiman, Guanyin, Guan Yin, Nezha, Pangu, Nüwa, Fuxi, Perun, Veles, Svarog, Mokosh, Dagda, Lugh, Brigid, Morrigan, Cernunnos, Danu
`);

/** Atlantic hurricanes whose names were retired (World Meteorological Organization), and storms of the Pacific that Mexico remembers. */
const STORMS = names(`
  Agnes, Alicia, Allen, Allison, Andrew, Anita, Audrey, Beryl, Betsy, Beulah, Bob, Camille, Carla, Carmen, Carol, Celia, Cesar, Charley, Cleo, Connie, David, Dean, Dennis, Diana, Diane, Donna, Dora, Dorian, Edith, Edna, Elena, Eloise, Erika, Eta, Fabian, Felix,
  Fifi, Fiona, Flora, Florence, Floyd, Fran, Frances, Frederic, Georges, Gilbert, Gloria, Greta, Gustav, Harvey, Hattie, Hazel, Helene, Hilda, Hortense, Hugo, Ian, Ida, Idalia, Igor, Ike, Inez, Ingrid, Ione, Iota, Irene, Iris, Irma, Isabel, Isidore, Ivan, Janet,
  Jeanne, Joan, Joaquin, Juan, Katrina, Keith, Klaus, Laura, Lenny, Lili, Luis, Maria, Marilyn, Matthew, Michael, Michelle, Milton, Mitch, Nate, Nicole, Noel, Opal, Otto, Paloma, Rita, Roxanne, Sally, Sandy, Stan, Tomas, Wilma, Delta, Zeta, Theta, Alpha, Beta, Epsilon,
  Paulina, Pauline, Patricia, Manuel, Odile, Ismael, Kenna, Adolph, Knut, Willa, Lidia, Otis, Agatha, Roslyn, Norma, Hilary, Lane, Newton, Nora, Juliette, Iselle, Iniki, Lee, Tammy, Debby, Ernesto, Francine, Rafael, Oscar, Sara, Claudette, Elsa, Fred, Grace, Henri
`);

/** Provinces and large towns of Vietnam, whose syllables are those of names. */
const VIETNAM = names(`
  An Giang, Bà Rịa, Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Định, Bình Dương, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội,
  Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi,
  Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái, Hồ Chí Minh, Sài Gòn, Biên Hòa, Nha Trang, Đà Lạt, Quy Nhơn, Hội An,
  Tam Kỳ, Pleiku, Buôn Ma Thuột, Phan Thiết, Phan Rang, Tuy Hòa, Mỹ Tho, Long Xuyên, Rạch Giá, Châu Đốc, Hạ Long, Việt Trì, Đồng Hới, Đông Hà, Vinh, Cam Ranh, Thủ Đức, Phú Quốc, Côn Đảo
`);

/** Airports that are called after people, in the short form of tables. */
const AIRPORTS = names(`
  Benito Juárez, Felipe Ángeles, Miguel Hidalgo, Mariano Escobedo, Abelardo Rodríguez, Ángel Albino Corzo, Mariano Matamoros, Simón Bolívar, José Martí, Jorge Chávez, Alejandro Velasco Astete, Juan Santamaría, Daniel Oduber, Augusto Sandino, Augusto C Sandino,
  Óscar Romero, Oscar Arnulfo Romero, Ramón Villeda Morales, Toncontín, La Aurora, Mundo Maya, Tocumen, El Dorado, José María Córdova, Alfonso Bonilla Aragón, Rafael Núñez, Ernesto Cortissoz, Mariscal Sucre, José Joaquín de Olmedo, Mariscal Lamar, Arturo Merino Benítez,
  Ministro Pistarini, Ezeiza, Aeroparque, Jorge Newbery, Silvio Pettirossi, Viru Viru, El Alto, Jorge Wilstermann, Carrasco, Galeão, Tom Jobim, Guarulhos, Congonhas, Santos Dumont, Tancredo Neves, Juscelino Kubitschek, Luis Muñoz Marín, Las Américas, Punta Cana, Gregorio Luperón,
  Toussaint Louverture, Norman Manley, Sangster, Lynden Pindling, Grantley Adams, Queen Beatrix, Philip Goldson, John F Kennedy, John Kennedy, Kennedy, LaGuardia, La Guardia, Newark, Liberty, Logan, Dulles, Ronald Reagan, Reagan National, Thurgood Marshall, Hartsfield Jackson, Hartsfield, O'Hare,
  Midway, George Bush, Bush Intercontinental, William P Hobby, William Hobby, Hobby, Love Field, Dallas Love, Will Rogers, Louis Armstrong, McCarran, Harry Reid, Sky Harbor, John Wayne, Bob Hope, Norman Mineta, Lindbergh, Ted Stevens, Daniel Inouye, Sea Tac, Bradley, T F Green, General Mitchell, Eppley,
  Lambert, Lester Pearson, Pearson, Pierre Elliott Trudeau, Trudeau, Jean Lesage, Charles de Gaulle, Orly, Saint Exupéry, Marco Polo, Leonardo da Vinci, Fiumicino, Malpensa, Galileo Galilei, Cristoforo Colombo, Guglielmo Marconi, Caravaggio, Adolfo Suárez, Barajas, Josep Tarradellas, El Prat, Federico García Lorca,
  Humberto Delgado, Francisco Sá Carneiro, Cristiano Ronaldo, Willy Brandt, Franz Josef Strauss, Konrad Adenauer, Helmut Schmidt, Schiphol, Zaventem, Heathrow, Gatwick, Stansted, Luton, George Best, John Lennon, Robin Hood, Kastrup, Arlanda, Gardermoen, Chopin, Lech Wałęsa, Václav Havel, Ferenc Liszt, Henri Coandă,
  Nikola Tesla, Franjo Tuđman, Mother Teresa, Nënë Tereza, Eleftherios Venizelos, Makedonia, Atatürk, Sabiha Gökçen, Adnan Menderes, Ben Gurion, Queen Alia, Rafic Hariri, Imam Khomeini, Mehrabad, Hamid Karzai, Heydar Aliyev, Zvartnots, Sheremetyevo, Domodedovo, Vnukovo, Pulkovo, Boryspil, King Fahd, King Khalid,
  King Abdulaziz, Hamad, Indira Gandhi, Chhatrapati Shivaji, Rajiv Gandhi, Netaji Subhas Chandra Bose, Sardar Vallabhbhai Patel, Kempegowda, Allama Iqbal, Jinnah, Benazir Bhutto, Hazrat Shahjalal, Shah Amanat, Tribhuvan, Bandaranaike, Suvarnabhumi, Don Mueang, Soekarno Hatta, Ngurah Rai, Ninoy Aquino, Noi Bai,
  Tan Son Nhat, Pudong, Hongqiao, Baiyun, Chek Lap Kok, Kai Tak, Taoyuan, Incheon, Gimpo, Narita, Haneda, Kansai, Bole, Jomo Kenyatta, Moi, Julius Nyerere, Entebbe, Robert Mugabe, Kenneth Kaunda, O R Tambo, Oliver Tambo, King Shaka, Murtala Muhammed, Nnamdi Azikiwe, Mallam Aminu Kano, Kotoka, Blaise Diagne,
  Léopold Sédar Senghor, Félix Houphouët Boigny, Lungi, Roberts, Houari Boumediene, Mohammed V, Aden Adde, N'Djili, Quatro de Fevereiro, Kingsford Smith, Tullamarine
`);

const KINDS: readonly (readonly Names[])[] = [
  [FIRMS, GOODS, BORNE_BY_MANY],
  [SHIPS],
  [GODS],
  [STORMS],
  [AIRPORTS],
  [VIETNAM],
];

/** How many of the folded values are things of the kind that holds most of them. */
export const mostOfOneKind = (values: readonly string[]): number =>
  Math.max(...KINDS.map((lists) => values.filter((value) => lists.some((list) => list().has(value))).length));

/** Ships, institutions, figures of books and places whose names are a given name and a surname to the eye. */
const CALLED_SO = names(`
  Cutty Sark, Mary Celeste, Andrea Doria, Costa Concordia, Achille Lauro, Morro Castle, Graf Spee, Prinz Eugen, Gorch Fock, Amerigo Vespucci, Queen Mary, Queen Elizabeth, Queen Victoria,
  Stella Solaris, Regina Maris, Doña Paz, Rainbow Warrior, Ever Given, Emma Maersk, Stella Maris, Mater Dei, Mater Ecclesiae, Regina Pacis, Regina Coeli, Ave María, Alma Mater, Pax Christi, Don Bosco, Fe y Alegría, Johns Hopkins, Carnegie Mellon, Oral Roberts, Sarah Lawrence, Bryn Mawr, Seton Hall,
  Sinn Féin, Khmer Rouge, Santa Claus, Papá Noel, Tío Sam, Uncle Sam, Robin Hood, Harry Potter, Sherlock Holmes, Mickey Mouse, Don Quijote, Don Quixote, Juan Pérez Jolote, Bob Esponja, Hello Kitty, Peppa Pig, Charlie Hebdo, Moby Dick,
  Madame Tussauds, Notre Dame, Sacré Coeur, Sagrada Familia, Santa Sede, Big Ben, Monte Carlo, Costa Rica, Mont Blanc, Nobel Prize, Amber Alert, Alerta Amber, Alligator Alcatraz
`);

/** True if the folded name of two words and more is a thing's wherever it stands. */
export const isThing = (name: string): boolean =>
  name.includes(' ') && [FIRMS, GOODS, CALLED_SO].some((list) => list().has(name));
