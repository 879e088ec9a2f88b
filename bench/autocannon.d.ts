/** The part of autocannon 9 that the benches use; the package brings no types. */
declare module 'autocannon' {
  interface Request {
    method: string
    path: string
    headers: Record<string, string>
    body: string
  }
  interface Options {
    url: string
    connections: number
    amount: number
    requests: (Partial<Request> & { setupRequest?: (request: Request) => Request })[]
  }
  interface Result {
    errors: number
    timeouts: number
    non2xx: number
  }
  interface Instance {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void
  }
  function autocannon(options: Options, done: (error: Error | null, result: Result) => void): Instance
  export = autocannon
}
