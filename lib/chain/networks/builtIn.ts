// The networks that ship. Names, currencies, explorers and first endpoints are those of viem/chains (a test compares
// them); typed in, because importing them brings 60 kB of formatters into every screen that names a network.
import { finalityRules } from './finality'
import type { Network } from './network'
import { recipesOf } from './recipes'

const ether = { name: 'Ether', symbol: 'ETH', decimals: 18 }

/** In the order in which screens list them. */
export const builtInNetworks: readonly Network[] = [
  mainnet(1, 'Ethereum', ether, 'https://etherscan.io', [
    'https://ethereum.reth.rs/rpc',
    'https://ethereum-rpc.publicnode.com',
    'https://eth.drpc.org',
    'wss://ethereum-rpc.publicnode.com',
  ]),
  mainnet(10, 'OP Mainnet', ether, 'https://optimistic.etherscan.io', [
    'https://mainnet.optimism.io',
    'https://optimism-rpc.publicnode.com',
    'https://optimism.drpc.org',
    'wss://optimism-rpc.publicnode.com',
  ]),
  mainnet(8453, 'Base', ether, 'https://basescan.org', [
    'https://mainnet.base.org',
    'https://base-rpc.publicnode.com',
    'https://base.drpc.org',
    'wss://base-rpc.publicnode.com',
  ]),
  mainnet(42161, 'Arbitrum One', ether, 'https://arbiscan.io', [
    'https://arb1.arbitrum.io/rpc',
    'https://arbitrum-one-rpc.publicnode.com',
    'https://arbitrum.drpc.org',
    'wss://arbitrum-one-rpc.publicnode.com',
  ]),
  mainnet(137, 'Polygon', { name: 'POL', symbol: 'POL', decimals: 18 }, 'https://polygonscan.com', [
    'https://polygon.drpc.org',
    'https://polygon-bor-rpc.publicnode.com',
  ]),
  mainnet(56, 'BNB Smart Chain', { name: 'BNB', symbol: 'BNB', decimals: 18 }, 'https://bscscan.com', [
    'https://56.rpc.thirdweb.com',
    'https://bsc-rpc.publicnode.com',
    'https://bsc.drpc.org',
  ]),
  mainnet(100, 'Gnosis', { name: 'xDAI', symbol: 'XDAI', decimals: 18 }, 'https://gnosisscan.io', [
    'https://rpc.gnosischain.com',
    'https://gnosis-rpc.publicnode.com',
    'https://gnosis.drpc.org',
  ]),
  mainnet(43114, 'Avalanche', { name: 'Avalanche', symbol: 'AVAX', decimals: 18 }, 'https://snowtrace.io', [
    'https://api.avax.network/ext/bc/C/rpc',
    'https://avalanche-c-chain-rpc.publicnode.com',
    'https://avalanche.drpc.org',
  ]),
  mainnet(59144, 'Linea Mainnet', { ...ether, name: 'Linea Ether' }, 'https://lineascan.build', [
    'https://rpc.linea.build',
    'https://linea-rpc.publicnode.com',
    'https://linea.drpc.org',
  ]),
  mainnet(534352, 'Scroll', ether, 'https://scrollscan.com', [
    'https://rpc.scroll.io',
    'https://scroll-rpc.publicnode.com',
    'https://scroll.drpc.org',
  ]),
  mainnet(324, 'ZKsync Era', ether, 'https://explorer.zksync.io', [
    'https://mainnet.era.zksync.io',
    'https://zksync.drpc.org',
  ]),
  testnet(11155111, 'Sepolia', { ...ether, name: 'Sepolia Ether' }, 'https://sepolia.etherscan.io', [
    'https://11155111.rpc.thirdweb.com',
    'https://ethereum-sepolia-rpc.publicnode.com',
    'https://sepolia.drpc.org',
    'wss://ethereum-sepolia-rpc.publicnode.com',
  ]),
  testnet(560048, 'Hoodi', { ...ether, name: 'Hoodi Ether' }, 'https://hoodi.etherscan.io', [
    'https://rpc.hoodi.ethpandaops.io',
    'https://ethereum-hoodi-rpc.publicnode.com',
  ]),
]

type Row = [
  chainId: number,
  name: string,
  currency: Network['currency'],
  explorer: string,
  endpoints: string[],
]

function mainnet(...row: Row): Network {
  return network(row, false)
}

function testnet(...row: Row): Network {
  return network(row, true)
}

function network([chainId, name, currency, explorer, endpoints]: Row, isTestnet: boolean): Network {
  const row: Network = {
    chainId,
    name,
    currency,
    endpoints,
    explorer,
    testnet: isTestnet,
    source: 'built in',
  }
  const finality = finalityRules[chainId]
  const recipes = recipesOf[chainId]
  return {
    ...row,
    ...(recipes ? { recipes } : {}),
    ...(finality ? { finality } : {}),
  }
}
