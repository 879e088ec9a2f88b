import { continueWith, installDependencies } from './install.mjs'

installDependencies()
continueWith('tools/start-house.ts')
