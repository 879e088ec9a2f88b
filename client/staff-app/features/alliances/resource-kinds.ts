/** Resource and place blocks of the concept grammar that an employer can offer. */
export const resourceKinds = [
  'space',
  'vehicle',
  'seats',
  'pro_hours',
  'skill',
  'swap_room',
  'roster_info',
  'rule',
  'opening_hours',
  'kitchen',
  'admin',
  'money',
  'buying_power',
  'channel',
  'language',
] as const
export const resourcePlaces = [
  'company_space',
  'near_work',
  'public_space',
  'on_route',
  'near_home',
  'school',
  'itinerant',
  'remote',
] as const
