export {
  erasedAmong,
  isAboutErased,
  isErased,
  type Person,
  refuseErased,
} from './erased-users.ts';
export { createPersonalData, type PersonalDataParts, reopenErasure } from './erasing.ts';
export { type PersonalDataRegister, undecidedColumns } from './register.ts';
export { personalDataTables } from './tables.ts';
