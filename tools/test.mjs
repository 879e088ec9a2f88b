import { continueWith, installDependencies } from './install.mjs'

installDependencies()
continueWith('tools/test-everything.ts')
