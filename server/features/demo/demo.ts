/** Front door: the ways into the invented territory. */
export { demoRoutes } from './demo.routes.ts'
export { getDemoDoors, keepDemoDoors } from './demo-doors.ts'
