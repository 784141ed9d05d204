import type { Detector } from '../src/core/types.ts';
import { addressEs } from './address/es.ts';
import { addressForeign } from './address/foreign.ts';
import { addressPr } from './address/pr.ts';
import { addressUs } from './address/us.ts';
import { afCaseNumber } from './af/case-number.ts';
import { afTazkira } from './af/tazkira.ts';
import { aoBi } from './ao/bi.ts';
import { arCuil } from './ar/cuil.ts';
import { arDni } from './ar/dni.ts';
import { bankCard } from './bank/card.ts';
import { bankIban } from './bank/iban.ts';
import { bankUsAccount } from './bank/us-account.ts';
import { bdNid } from './bd/nid.ts';
import { bioTemplate } from './bio/template.ts';
import { boCi } from './bo/ci.ts';
import { brCpf } from './br/cpf.ts';
import { brRg } from './br/rg.ts';
import { brRnm } from './br/rnm.ts';
import { brSus } from './br/sus.ts';
import { caUci } from './ca/uci.ts';
import { clRun } from './cl/run.ts';
import { cmCni } from './cm/cni.ts';
import { cmNiu } from './cm/niu.ts';
import { cnRic } from './cn/ric.ts';
import { coCedula } from './co/cedula.ts';
import { coNit } from './co/nit.ts';
import { contactEmail } from './contact/email.ts';
import { contactPhone } from './contact/phone.ts';
import { crCedula } from './cr/cedula.ts';
import { cuCi } from './cu/ci.ts';
import { facility } from './detention/facility.ts';
import { deviceAdvertisingId } from './device/advertising-id.ts';
import { deviceGpsAnkle } from './device/gps-ankle.ts';
import { deviceImei } from './device/imei.ts';
import { doCedula } from './do/cedula.ts';
import { ecCedula } from './ec/cedula.ts';
import { egNid } from './eg/nid.ts';
import { esDni } from './es/dni.ts';
import { esNie } from './es/nie.ts';
import { etFin } from './et/fin.ts';
import { etKebele } from './et/kebele.ts';
import { gbHoRef } from './gb/ho-ref.ts';
import { coordinates } from './geo/coordinates.ts';
import { gtCedulaVecindad } from './gt/cedula-vecindad.ts';
import { gtCui } from './gt/cui.ts';
import { gtNit } from './gt/nit.ts';
import { healthMrn } from './health/mrn.ts';
import { hnDni } from './hn/dni.ts';
import { hnRtn } from './hn/rtn.ts';
import { htCin } from './ht/cin.ts';
import { htNif } from './ht/nif.ts';
import { inAadhaar } from './in/aadhaar.ts';
import { inEpic } from './in/epic.ts';
import { inPan } from './in/pan.ts';
import { intlMrz } from './intl/mrz.ts';
import { intlNationalId } from './intl/national-id.ts';
import { intlNin } from './intl/nin.ts';
import { intlPassport } from './intl/passport.ts';
import { intlUnhcr } from './intl/unhcr.ts';
import { iqUid } from './iq/uid.ts';
import { irMelli } from './ir/melli.ts';
import { lkNic } from './lk/nic.ts';
import { mxClaveElector } from './mx/clave-elector.ts';
import { mxCurp } from './mx/curp.ts';
import { mxNss } from './mx/nss.ts';
import { mxRfc } from './mx/rfc.ts';
import { netIp } from './net/ip.ts';
import { netMac } from './net/mac.ts';
import { ngNin } from './ng/nin.ts';
import { niCedula } from './ni/cedula.ts';
import { paCedula } from './pa/cedula.ts';
import { peDni } from './pe/dni.ts';
import { peRuc } from './pe/ruc.ts';
import { personAccount } from './person/account.ts';
import { personAge } from './person/age.ts';
import { birthDate } from './person/birth-date.ts';
import { demographic } from './person/demographic.ts';
import { personInitials } from './person/initials.ts';
import { personName } from './person/name.ts';
import { nationality } from './person/nationality.ts';
import { status } from './person/status.ts';
import { pkCnic } from './pk/cnic.ts';
import { populationMarker } from './population/marker.ts';
import { ruInn } from './ru/inn.ts';
import { ruPassport } from './ru/passport.ts';
import { ruSnils } from './ru/snils.ts';
import { statsSmallCell } from './stats/small-cell.ts';
import { svDui } from './sv/dui.ts';
import { svNit } from './sv/nit.ts';
import { syNid } from './sy/nid.ts';
import { trTckn } from './tr/tckn.ts';
import { uaRnokpp } from './ua/rnokpp.ts';
import { uaUnzr } from './ua/unzr.ts';
import { usANumber } from './us/a-number.ts';
import { usAtin } from './us/atin.ts';
import { usBopRegister } from './us/bop-register.ts';
import { usDriverLicence } from './us/driver-licence.ts';
import { usEin } from './us/ein.ts';
import { usEoirHearing } from './us/eoir-hearing.ts';
import { usFbiNumber } from './us/fbi-number.ts';
import { usHashedId } from './us/hashed-id.ts';
import { usI94 } from './us/i94.ts';
import { usIceSubjectId } from './us/ice-subject-id.ts';
import { usIdentFin } from './us/ident-fin.ts';
import { usInmateNumber } from './us/inmate-number.ts';
import { usIrsn } from './us/irsn.ts';
import { usItin } from './us/itin.ts';
import { usMbi } from './us/mbi.ts';
import { usPassport } from './us/passport.ts';
import { usSevis } from './us/sevis.ts';
import { usSid } from './us/sid.ts';
import { usSsn } from './us/ssn.ts';
import { usTaxFact } from './us/tax-fact.ts';
import { usUscisReceipt } from './us/uscis-receipt.ts';
import { usVisaFoil } from './us/visa-foil.ts';
import { veCarnetPatria } from './ve/carnet-patria.ts';
import { veCedula } from './ve/cedula.ts';
import { veRif } from './ve/rif.ts';
import { vehiclePlate } from './vehicle/plate.ts';
import { vehicleVin } from './vehicle/vin.ts';

/** Every detector there is. A test fails if a file in this folder is missing here. */
export const detectors: readonly Detector[] = [
  personName,
  personInitials,
  usANumber,
  usSsn,
  usTaxFact,
  usUscisReceipt,
  usItin,
  usAtin,
  usIrsn,
  usI94,
  usSevis,
  usVisaFoil,
  usPassport,
  intlPassport,
  intlMrz,
  usBopRegister,
  usInmateNumber,
  usMbi,
  healthMrn,
  usDriverLicence,
  usIdentFin,
  usFbiNumber,
  usSid,
  usIceSubjectId,
  bankCard,
  bankIban,
  bankUsAccount,
  vehicleVin,
  vehiclePlate,
  coordinates,
  bioTemplate,
  usHashedId,
  usEoirHearing,
  usEin,
  netIp,
  netMac,
  deviceImei,
  deviceAdvertisingId,
  deviceGpsAnkle,
  mxCurp,
  mxRfc,
  mxNss,
  mxClaveElector,
  gtCui,
  hnDni,
  svDui,
  svNit,
  brCpf,
  doCedula,
  ecCedula,
  peDni,
  veCedula,
  coCedula,
  niCedula,
  cuCi,
  htNif,
  cnRic,
  inAadhaar,
  irMelli,
  trTckn,
  ngNin,
  esDni,
  esNie,
  uaRnokpp,
  ruSnils,
  veRif,
  coNit,
  htCin,
  inPan,
  afCaseNumber,
  afTazkira,
  ruPassport,
  ruInn,
  cmNiu,
  cmCni,
  etFin,
  etKebele,
  clRun,
  arDni,
  arCuil,
  boCi,
  crCedula,
  paCedula,
  pkCnic,
  bdNid,
  lkNic,
  syNid,
  iqUid,
  egNid,
  intlNin,
  aoBi,
  intlUnhcr,
  caUci,
  gbHoRef,
  gtNit,
  gtCedulaVecindad,
  hnRtn,
  peRuc,
  brRg,
  brRnm,
  brSus,
  veCarnetPatria,
  inEpic,
  uaUnzr,
  birthDate,
  contactPhone,
  contactEmail,
  nationality,
  addressUs,
  addressEs,
  addressPr,
  addressForeign,
  facility,
  status,
  demographic,
  personAccount,
  personAge,
  populationMarker,
  statsSmallCell,
  // Countries' own detectors know more.
  intlNationalId,
];
