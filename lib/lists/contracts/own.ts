// Contracts that many people use, which no package lists: address, networks, name, and where the address is published.
// `*`: on every network. Only for addresses made by their maker's own key or by CREATE2 from their code: nobody else can
// put other code there. A row says what an address is called, not that it is safe.

export const ownContracts = `
0x7a250d5630b4cf539739df2c5dacb4c659f2488d * Uniswap v2 router|docs.uniswap.org deployments
0xe592427a0aece92de3edee1f18e0157c05861564 * Uniswap v3 router|docs.uniswap.org deployments
0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45 * Uniswap router 2|docs.uniswap.org deployments
0xef1c6e67703c7bd7107eed8303fbe6ec2554bf6b * Uniswap Universal Router|docs.uniswap.org deployments
0x3fc91a3afd70395cd496c647d5a6cc9d4b2b7fad * Uniswap Universal Router|docs.uniswap.org deployments
0x66a9893cc07d91d95644aedd05d03f95e1dba8af 1 Uniswap Universal Router|docs.uniswap.org deployments
0x6ff5693b99212da76ad316178a184ab56d299b43 8453 Uniswap Universal Router|docs.uniswap.org deployments
0x198ef79f1f515f02dfe9e3115ed9fc07183f02fc 8453 Uniswap Universal Router|docs.uniswap.org deployments
0x2626664c2603336e57b271c5c0b26f421741e481 8453 Uniswap router 2|docs.uniswap.org deployments
0xa51afafe0263b40edaef0df8781ea9aa03e381a3 42161 Uniswap Universal Router|docs.uniswap.org deployments
0x5e325eda8064b456f4781070c0738d849c824258 42161 Uniswap Universal Router|docs.uniswap.org deployments
0x851116d9223fabed8e56c0e6b8ad0c31d98b3507 10 Uniswap Universal Router|docs.uniswap.org deployments
0xcb1355ff08ab38bbce60111f1bb2b784be25d7e8 10 Uniswap Universal Router|docs.uniswap.org deployments
0x1095692a6237d83c6a72f3f5efedb9a670c49223 137 Uniswap Universal Router|docs.uniswap.org deployments
0xec7be89e9d109e7e3fec59c222cf297125fefda2 137 Uniswap Universal Router|docs.uniswap.org deployments
0x1906c1d672b88cd1b9ac7593301ca990f94eae07 56 Uniswap Universal Router|docs.uniswap.org deployments
0xc36442b4a4522e871399cd717abdd847ab11fe88 * Uniswap v3 positions|docs.uniswap.org deployments
0xbd216513d74c8cf14cf4747e6aaa6420ff64ee9e 1 Uniswap v4 positions|docs.uniswap.org deployments
0x000000000004444c5dc75cb358380d2e3de08a90 1 Uniswap v4 pools|docs.uniswap.org deployments
0x000000000022d473030f116ddee9f6b43ac78ba3 * Permit2|docs.uniswap.org deployments
0x6000da47483062a0d734ba3dc7576ce6a0b645c4 1 UniswapX|docs.uniswap.org deployments
0x00000011f84b9aa48e5f8aa8b9897600006289be 1 UniswapX|docs.uniswap.org deployments
0xd9e1ce17f2641f24ae83637ab66a2cca9c378b9f 1 SushiSwap router|docs.sushi.com
0x10ed43c718714eb63d5aa57b78b54704e256024e 56 PancakeSwap router|docs.pancakeswap.finance
0x13f4ea83d0bd40e75c8222255bc855a974568dd4 * PancakeSwap smart router|docs.pancakeswap.finance
0x60ae616a2155ee3d9a68541ba4544862310933d4 43114 Trader Joe router|docs.lfj.gg
0xf491e7b69e4244ad4002bc14e878a34207e38c29 250 SpookySwap router|docs.spooky.fi
0xa5e0829caced8ffdd4de3c43696c57f7d7a678ff 137 QuickSwap router|docs.quickswap.exchange
0x11111112542d85b3ef69ae05771c2dccff4faa26 * 1inch router 3|portal.1inch.dev
0x1111111254fb6c44bac0bed2854e76f90643097d * 1inch router 4|portal.1inch.dev
0x1111111254eeb25477b68fb85ed929f73a960582 * 1inch router 5|portal.1inch.dev
0x111111125421ca6dc452d289314280a0f8842a65 * 1inch router 6|portal.1inch.dev
0xdef1c0ded9bec7f1a1670819833240f027b25eff * 0x exchange|0x.org docs
0x0000000000001ff3684f28c67538d4d072c22734 * 0x allowance holder|0x.org docs
0x9008d19f58aabd9ed0d60971565aa8510560ab41 * CoW settlement|docs.cow.fi
0xc92e8bdf79f0507f65a392b0ab4667716bfe0110 * CoW vault relayer|docs.cow.fi
0x40a50cf069e992aa4536211b23f286ef88752187 * CoW ether flow|docs.cow.fi
0xba3cb449bd2b4adddbc894d8697f5170800eadec * CoW ether flow|docs.cow.fi
0xdef171fe48cf0115b1d80b88dc8eab59176fee57 * Velora (ParaSwap) 5|developers.velora.xyz
0x216b4b4ba9f3e719726886d34a177484278bfcae * Velora (ParaSwap) token proxy|developers.velora.xyz
0x6a000f20005980200259b80c5102003040001068 * Velora (ParaSwap) 6|developers.velora.xyz
0x6131b5fae19ea4f9d964eac0408e4408b66337b5 * KyberSwap router|docs.kyberswap.com
0x617dee16b86534a5d792a4d7a62fb491b544111e * KyberSwap router|docs.kyberswap.com
0x6352a56caadc4f1e25cd6c75970fa768a3304e64 * OpenOcean router|docs.openocean.finance
0xcf5540fffcdc3d510b18bfca6d2b9987b0772559 1 Odos router|docs.odos.xyz
0x19ceead7105607cd444f5ad10dd51356436095a1 8453 Odos router|docs.odos.xyz
0xa669e7a0d4b3e4fa48af2de86bd4cd7126be4e13 42161 Odos router|docs.odos.xyz
0x1231deb6f5749ef6ce6943a275a1d3e7486f4eae * LI.FI diamond|docs.li.fi
0x881d40237659c251811cec9c364ef91dc08d300c 1 MetaMask Swaps router|etherscan.io public name
0x0439e60f02a8900a951603950d8d4527f400c3f1 1 MetaMask Bridge|etherscan.io public name
0x40aa958dd87fc8305b97f2ba922cddca374bcd7f 1 OKX DEX token approval|web3.okx.com docs
0xf3de3c0d654fda23dad170f0f320a92172509127 1 OKX DEX router|web3.okx.com docs
0x69460570c93f9de5e2edbc3052bf10125f0ca22d * Rango diamond|docs.rango.exchange
0x3a23f943181408eac424116af7b7790c94cb97a5 * Socket gateway|docs.bungee.exchange
0x3328f7f4a1d1c57c35df56bbf0c9dcafca309c49 1 Banana Gun router|etherscan.io public name
0xdb5889e35e379ef0498aae126fc2cce1fbd23216 1 Banana Gun router|etherscan.io public name
0x80a64c6d7f12c47b7c66c5b4e20e72bc1fcd5d9e 1 Maestro router|etherscan.io public name
0xba12222222228d8ba445958a75a0704d566bf2c8 * Balancer vault|docs.balancer.fi
0xf0d4c12a5768d806021f80a262b4d39d26c58b8d 1 Curve router|docs.curve.finance
0x99a58482bd75cbab83b27ec03ca68ff489b5788f 1 Curve router|docs.curve.finance
0xbebc44782c7db0a1a60cb6fe97d0b483032ff1c7 1 Curve 3pool|docs.curve.finance
0xdc24316b9ae028f1497c275eb9192a3ea0f67022 1 Curve stETH pool|docs.curve.finance
0xd51a44d3fae010294c616388b506acda1bfaae46 1 Curve tricrypto|docs.curve.finance
0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5 1 Compound ether|docs.compound.finance
0x3d9819210a31b4961b30ef54be2aed79b9c9cd3b 1 Compound comptroller|docs.compound.finance
0xc3d688b66703497daa19211eedff47f25384cdc3 1 Compound 3 USDC|docs.compound.finance
0xa17581a9e3356d9a858b789d68b4d866e593ae94 1 Compound 3 WETH|docs.compound.finance
0xc13e21b648a5ee794902342038ff3adab66be987 1 Spark pool|docs.spark.fi
0x83f20f44975d03b1b09e64809b757c47f942beea 1 Savings DAI|chainlog.sky.money
0xa3931d71877c0e7a3148cb7eb4463524fec27fbd 1 Savings USDS|chainlog.sky.money
0x889edc2edab5f40e902b864ad4d7ade8e412f9b1 1 Lido withdrawals|docs.lido.fi
0xdd3f50f8a6cafbe9b31a427582963f465e745af8 1 Rocket Pool deposits|docs.rocketpool.net
0x858646372cc42e1a627fce94aa7a7033e7cf075a 1 EigenLayer strategies|github.com/Layr-Labs/eigenlayer-contracts
0x39053d51b77dc0d36036fc1fcc8cb819df8ef37a 1 EigenLayer delegation|github.com/Layr-Labs/eigenlayer-contracts
0x308861a430be4cce5502d0a12724771fc6daf216 1 ether.fi deposits|etherfi.gitbook.io
0x74a09653a083691711cf8215a6ab074bb4e99ef5 1 Renzo deposits|docs.renzoprotocol.com
0x00000000219ab540356cbb839cbe05303d7705fa 1 Beacon chain deposits|ethereum.org
0x888888888889758f76e7103c6cbf23abbf58f946 * Pendle router|docs.pendle.finance
0x00000000005bbb0ef59571e58418f9a4357b68a0 * Pendle router 3|docs.pendle.finance
0xf403c135812408bfbe8713b5a23a04b3d48aae31 1 Convex booster|docs.convexfinance.com
0x00000000006c3852cbef3e08e8df289169ede581 * Seaport 1.1|github.com/ProjectOpenSea/seaport
0x00000000000006c7676171937c444f6bde3d6282 * Seaport 1.2|github.com/ProjectOpenSea/seaport
0x00000000000001ad428e4906ae43d8f9852d0dd6 * Seaport 1.4|github.com/ProjectOpenSea/seaport
0x00000000000000adc04c56bf30ac9d3c0aaf14dc * Seaport 1.5|github.com/ProjectOpenSea/seaport
0x0000000000000068f116a894984e2db1123eb395 * Seaport 1.6|github.com/ProjectOpenSea/seaport
0x1e0049783f008a0085193e00003d00cd54003c71 * OpenSea conduit|docs.opensea.io
0x00005ea00ac477b1030ce78506496e8c2de24bf5 * OpenSea SeaDrop|docs.opensea.io
0x0000000000c2d145a2526bd8c716263bfebe1a72 * OpenSea transfer helper|docs.opensea.io
0x7be8076f4ea4a4ad08075c2508e481d6c946d12b 1 OpenSea Wyvern 1|etherscan.io public name
0x7f268357a8c2552623316e2562d90e642bb538e5 1 OpenSea Wyvern 2|etherscan.io public name
0xa5409ec958c83c3f309868babaca7c86dcb077c1 1 OpenSea Wyvern registry|etherscan.io public name
0x00000000000111abe46ff893f3b2fdf1f759a8a8 1 Blur execution delegate|docs.blur.foundation
0x000000000000ad05ccc4f10045630fb830b95127 1 Blur marketplace|docs.blur.foundation
0x39da41747a83aee658334415666f3ef92dd0d541 1 Blur marketplace|docs.blur.foundation
0xb2ecfe4e4d61f8790bbb9de2d1259b9e2410cea5 1 Blur marketplace 3|docs.blur.foundation
0x0000000000a39bb272e79075ade125fd351887ac 1 Blur pool|docs.blur.foundation
0x29469395eaf6f95920e59f858042f0e28d98a20b 1 Blend|docs.blur.foundation
0x59728544b08ab483533076417fbbb2fd0b17ce3a 1 LooksRare 1|docs.looksrare.org
0x0000000000e655fae4d56241588680f86e3b2377 1 LooksRare 2|docs.looksrare.org
0xf42aa99f011a1fa7cda90e5e98b277e306bca83e 1 LooksRare transfers|docs.looksrare.org
0x000000000060c4ca14cfc4325359062ace33fe3d 1 LooksRare transfers 2|docs.looksrare.org
0x74312363e45dcaba76c59ec49a7aa8a65a67eed3 1 X2Y2 exchange|x2y2.io docs
0xf849de01b080adc3a814fabe1e2087475cf2e354 1 X2Y2 delegate|x2y2.io docs
0x4fee7b061c97c9c496b01dbce9cdb10c02f0a0be 1 Rarible transfers|docs.rarible.org
0xb8e4526e0da700e9ef1f879af713d691f81507d8 1 Rarible ERC-20 transfers|docs.rarible.org
0x9757f2d2b135150bbeb65308d4a91804107cd8d6 1 Rarible exchange|docs.rarible.org
0x2b2e8cda09bba9660dca5cb6233787738ad68329 1 Sudoswap router|docs.sudoswap.xyz
0x20f780a973856b93f63670377900c1d2a50a89c4 1 Element exchange|element.market docs
0x83c8f28c26bf6aaca652df1dbbe0e1b56f8baba2 1 Gem swap|etherscan.io public name
0x0a267cf51ef038fc00e71801f5a524aec06e4f07 1 Genie swap|etherscan.io public name
0xb47e3cd837ddf8e4c57f05d70ab865de6e193bbb 1 CryptoPunks|larvalabs.com
0xe5c783ee536cf5e63e792988335c4255169be4e1 1 OpenSea Wyvern transfers|etherscan.io public name
0x8d29be29923b68abfdd21e541b9374737b49cdad 1 Safe multi-send 1.1.1|github.com/safe-global/safe-deployments
0xeffc18fc3b7eb8e676dac549e0c693ad50d1ce31 1 Aave ether gateway|docs.aave.com
0x337685fdab40d39bd02028545a4ffa7d287cc3e2 1 Mayan forwarder|docs.mayan.finance
0xce16f69375520ab01377ce7b88f5ba8c48f8d666 * Squid router|docs.squidrouter.com
0x40a2accbd92bca938b02010e17a5b8929b49130d * Safe multi-send 1.3|github.com/safe-global/safe-deployments
0xa238cbeb142c10ef7ad8442c6d1f9e89e07e7761 * Safe multi-send 1.3|github.com/safe-global/safe-deployments
0x38869bf66a61cf6bdb996a6ae40d5853fd43b526 * Safe multi-send 1.4.1|github.com/safe-global/safe-deployments
0x9641d764fc13c8b624c04430c7356c1c7c8102e2 * Safe multi-send 1.4.1|github.com/safe-global/safe-deployments
0xf48f2b2d2a534e402487b3ee7c18c33aec0fe5e4 * Safe fallback handler 1.3|github.com/safe-global/safe-deployments
0xfd0732dc9e303f09fcef3a7388ad10a83459ec99 * Safe fallback handler 1.4.1|github.com/safe-global/safe-deployments
0xa65387f16b013cf2af4605ad8aa5ec25a2cba3a2 * Safe message library|github.com/safe-global/safe-deployments
0xd53cd0ab83d845ac265be939c57f53ad838012c9 * Safe message library|github.com/safe-global/safe-deployments
0x5ff137d4b0fdcd49dca30c7cf57e578a026d2789 * EntryPoint 0.6|ERC-4337
0x0000000071727de22e5e9d8baf0edac6f37da032 * EntryPoint 0.7|ERC-4337
0x4337084d9e255ff0702461cf8895ce9e3b5ff108 * EntryPoint 0.8|ERC-4337
0xca11bde05977b3631167028862be2a173976ca11 * Multicall3|multicall3.com
0xd152f549545093347a162dce210e7293f1452150 * Disperse|disperse.app
0x253553366da8546fc250f225fe3d25d0c782303b 1 ENS registration|docs.ens.domains
0x283af0b28c62c092c9727f1ee09c02ca627eb7f5 1 ENS registration|docs.ens.domains
0x00000000000c2e074ec69a0dfb2997ba6c7d2e1e 1 ENS registry|docs.ens.domains
0x57f1887a8bf19b14fc0df6fd9b2acc9af147ea85 1 ENS names|docs.ens.domains
0x231b0ee14048e9dccd1d247744d114a4eb5e8e63 1 ENS resolver|docs.ens.domains
0x4976fb03c32e5b8cfe2b6ccb31c09ba78ebaba41 1 ENS resolver|docs.ens.domains
0xa58e81fe9b61b5c3fe2afd33cf304c454abfc7cb 1 ENS reverse registrar|docs.ens.domains
0xd4416b13d2b3a9abae7acd5d6c2bbdbe25686401 1 ENS name wrapper|docs.ens.domains
0x4dbd4fc535ac27206064b68ffcf827b0a60bab3f 1 Arbitrum inbox|docs.arbitrum.io
0x72ce9c846789fdb6fc1f34ac4ad25dd9ef7031ef 1 Arbitrum gateway|docs.arbitrum.io
0xbeb5fc579115071764c7423a4f12edde41f106ed 1 OP Mainnet portal|docs.optimism.io
0x99c9fc46f92e8a1c0dec1b1747d010903e884be1 1 OP Mainnet bridge|docs.optimism.io
0x49048044d57e1c92a77f79988d21fa8faf74e97e 1 Base portal|docs.base.org
0x3154cf16ccdb4c6d922629664174b904d80f2c35 1 Base bridge|docs.base.org
0x32400084c286cf3e17e7b677ea9583e60a000324 1 ZKsync Era bridge|docs.zksync.io
0xabea9132b05a70803a4e85094fd0e1800777fbef 1 ZKsync Lite|docs.zksync.io
0xa0c68c638235ee32657e8f720a23cec1bfc77c77 1 Polygon bridge|docs.polygon.technology
0x40ec5b33f54e0e8a33a975908c5ba1c14e5bbbdf 1 Polygon ERC-20 bridge|docs.polygon.technology
0x401f6c983ea34274ec46f84d70b31c151321188b 1 Polygon Plasma bridge|docs.polygon.technology
0xae0ee0a63a2ce6baeeffe56e7714fb4efe48d419 1 Starknet ether bridge|docs.starknet.io
0xf8b1378579659d8f7ee5f3c929c2f3e332e41fd6 1 Scroll gateway|docs.scroll.io
0x6774bcbd5cecef1336b5300fb5186a12ddd8b367 1 Scroll messenger|docs.scroll.io
0xd19d4b5d358258f05d7b411e21a1460d11b0876f 1 Linea messages|docs.linea.build
0x5c7bcd6e7de5423a257d81b442095a1a6ced35c5 1 Across|docs.across.to
0x3ee18b2214aff97000d974cf647e7c347e8fa585 1 Wormhole token bridge|docs.wormhole.com
0x8731d54e9d02c286767d56ac03e8037c07e01e98 1 Stargate router|stargateprotocol.gitbook.io
0x150f94b44927f078737562f0fcf3c95c01cc2376 1 Stargate ether router|stargateprotocol.gitbook.io
0xb8901acb165ed027e32754e0ffe830802919727f 1 Hop ether bridge|docs.hop.exchange
0xa5f565650890fba1824ee0f21ebbbf660a179934 1 Relay receiver|docs.relay.link
0xef4fb24ad0916217251f553c0596f8edc630eb66 * deBridge|docs.debridge.finance
0x8898b472c54c31894e3b9bb83cea802a5d0e63c6 1 Connext|docs.connext.network
0xbd3fa81b58ba92a82136038b25adec7066af3155 1 Circle CCTP|developers.circle.com
0x28b5a0e9c621a5badaa536219b3a228c8168cf5d * Circle CCTP 2|developers.circle.com
0x5427fefa711eff984124bfbb1ab6fbf5e3da1820 1 Celer bridge|cbridge-docs.celer.network
0x2796317b0ff8538f253012862c06787adfb8ceb6 1 Synapse bridge|docs.synapseprotocol.com
0x4200000000000000000000000000000000000006 * Wrapped ether (OP Stack)|specs.optimism.io
0x63c0c19a282a1b52b07dd5a65b58948a07dae32b * MetaMask smart account|github.com/MetaMask/delegation-framework
0x5a7fc11397e9a8ad41bf10bf13f22b0a63f96f6d * Ambire account|github.com/AmbireTech/ambire-common
0x000000009b1d0af20d8c6d0a44e162d11f9b8f00 * Uniswap Calibur account|github.com/Uniswap/calibur
0xe6cae83bde06e4c305530e199d7217f42808555b * Simple7702Account|github.com/eth-infinitism/account-abstraction
0x69007702764179f14f51cdce752f4f775d74e139 * Alchemy Modular Account 2|github.com/alchemyplatform/modular-account
`

/**
 * Accounts that an EIP-7702 delegation may go to: their makers published and audited them for it. A delegation to any
 * other address can't be signed.
 */
export const delegates: readonly string[] = [
  '0x63c0c19a282a1b52b07dd5a65b58948a07dae32b',
  '0x5a7fc11397e9a8ad41bf10bf13f22b0a63f96f6d',
  '0x000000009b1d0af20d8c6d0a44e162d11f9b8f00',
  '0xe6cae83bde06e4c305530e199d7217f42808555b',
  '0x69007702764179f14f51cdce752f4f775d74e139',
]

/** Addresses of documented thefts and sanctions: address, kind, name, and where it is documented. Ethereum mainnet. */
export const ownWarnings = `
0x098b716b8aaf21512996dc57eb0615e2383e2f96 sanctioned Ronin bridge theft|OFAC SDN list, 2022-04-14
0xa0e1c89ef1a489c9c7de96311ed5ce5d32c20e4b sanctioned Ronin bridge theft|OFAC SDN list, 2022-04-22
0x3cffd56b47b7b41c56258d9c7731abadc360e073 sanctioned Ronin bridge theft|OFAC SDN list, 2022-04-22
0x53b6936513e738f44fb50d2b9476730c0ab3bfc1 sanctioned Ronin bridge theft|OFAC SDN list, 2022-04-22
0x47666fab8bd0ac7003bce3f5c3585383f09486e2 scam Bybit theft|FBI notice I-022625-PSA, 2025-02-26
`
