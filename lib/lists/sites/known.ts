// Sites that many people use with a wallet: host, name, and where the maker names it. A mark, never a release: a site on
// this list is checked like any other. `brand` in the second column: the name is a word of its own, so that it does not
// stand in another site's host by chance.

export const knownSites = `
metamask.io brand MetaMask|metamask.io
uniswap.org brand Uniswap|docs.uniswap.org
opensea.io brand OpenSea|docs.opensea.io
blur.io word Blur|docs.blur.foundation
looksrare.org brand LooksRare|docs.looksrare.org
x2y2.io brand X2Y2|x2y2.io
rarible.com brand Rarible|docs.rarible.org
magiceden.io brand Magic Eden|docs.magiceden.io
foundation.app word Foundation|foundation.app
aave.com word Aave|docs.aave.com
compound.finance word Compound|docs.compound.finance
lido.fi word Lido|docs.lido.fi
curve.finance word Curve|docs.curve.finance
curve.fi word Curve|docs.curve.finance
convexfinance.com brand Convex|docs.convexfinance.com
balancer.fi word Balancer|docs.balancer.fi
sushi.com word Sushi|docs.sushi.com
pancakeswap.finance brand PancakeSwap|docs.pancakeswap.finance
1inch.io brand 1inch|docs.1inch.io
1inch.com brand 1inch|1inch.com
paraswap.io brand ParaSwap|developers.velora.xyz
velora.xyz brand Velora|developers.velora.xyz
kyberswap.com brand KyberSwap|docs.kyberswap.com
cow.fi word CoW|docs.cow.fi
odos.xyz word Odos|docs.odos.xyz
matcha.xyz word Matcha|0x.org docs
gmx.io word GMX|docs.gmx.io
dydx.exchange brand dYdX|docs.dydx.exchange
hyperliquid.xyz brand Hyperliquid|hyperliquid.gitbook.io
pendle.finance brand Pendle|docs.pendle.finance
ethena.fi brand Ethena|docs.ethena.fi
eigenlayer.xyz brand EigenLayer|docs.eigenlayer.xyz
ether.fi word ether.fi|etherfi.gitbook.io
renzoprotocol.com brand Renzo|docs.renzoprotocol.com
rocketpool.net brand Rocket Pool|docs.rocketpool.net
frax.finance word Frax|docs.frax.finance
yearn.fi brand Yearn|docs.yearn.fi
morpho.org brand Morpho|docs.morpho.org
spark.fi word Spark|docs.spark.fi
sky.money word Sky|developers.sky.money
makerdao.com brand MakerDAO|makerdao.com
instadapp.io brand Instadapp|docs.instadapp.io
zapper.xyz brand Zapper|docs.zapper.xyz
zerion.io brand Zerion|zerion.io
debank.com brand DeBank|debank.com
rabby.io brand Rabby|rabby.io
rainbow.me word Rainbow|rainbow.me
ambire.com brand Ambire|ambire.com
trustwallet.com brand Trust Wallet|trustwallet.com
phantom.com word Phantom|phantom.com
phantom.app word Phantom|phantom.app
ledger.com word Ledger|ledger.com
trezor.io brand Trezor|trezor.io
walletconnect.com brand WalletConnect|docs.walletconnect.com
walletconnect.network brand WalletConnect|docs.walletconnect.com
etherscan.io brand Etherscan|docs.etherscan.io
revoke.cash brand Revoke.cash|revoke.cash
ens.domains word ENS|docs.ens.domains
safe.global word Safe|docs.safe.global
snapshot.org word Snapshot|docs.snapshot.org
snapshot.box word Snapshot|docs.snapshot.box
gitcoin.co brand Gitcoin|docs.gitcoin.co
arbitrum.io brand Arbitrum|docs.arbitrum.io
arbitrum.foundation brand Arbitrum|docs.arbitrum.foundation
optimism.io brand Optimism|docs.optimism.io
base.org word Base|docs.base.org
polygon.technology brand Polygon|docs.polygon.technology
zksync.io brand ZKsync|docs.zksync.io
starknet.io brand Starknet|docs.starknet.io
scroll.io word Scroll|docs.scroll.io
linea.build brand Linea|docs.linea.build
blast.io word Blast|docs.blast.io
layerzero.network brand LayerZero|docs.layerzero.network
layerzero.foundation brand LayerZero|layerzero.foundation
stargate.finance brand Stargate|stargateprotocol.gitbook.io
across.to word Across|docs.across.to
wormhole.com brand Wormhole|docs.wormhole.com
hop.exchange word Hop|docs.hop.exchange
debridge.finance brand deBridge|docs.debridge.finance
celestia.org brand Celestia|docs.celestia.org
coinbase.com brand Coinbase|help.coinbase.com
binance.com brand Binance|binance.com
kraken.com brand Kraken|support.kraken.com
okx.com brand OKX|okx.com
ethereum.org brand Ethereum|ethereum.org
galxe.com brand Galxe|docs.galxe.com
zora.co brand Zora|docs.zora.co
manifold.xyz brand Manifold|docs.manifold.xyz
cryptopunks.app brand CryptoPunks|cryptopunks.app
myetherwallet.com brand MyEtherWallet|myetherwallet.com
dexscreener.com brand DEX Screener|docs.dexscreener.com
dextools.io brand DEXTools|dextools.io
coingecko.com brand CoinGecko|coingecko.com
coinmarketcap.com brand CoinMarketCap|coinmarketcap.com
defillama.com brand DefiLlama|defillama.com
chain.link word Chainlink|docs.chain.link
`
