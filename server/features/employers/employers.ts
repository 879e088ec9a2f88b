/** Front door: what employers answer about their own needs, and what they bring to the table. */
export { employersRoutes } from './employers.routes.ts'
