// Asks for signatures of a message and of typed data, and checks them.
import { useState } from 'react'
import { verifyMessage, verifyTypedData } from 'viem'
import { useConnection, useSignMessage, useSignTypedData } from 'wagmi'
import { Outcome } from './Outcome'

const message = 'I have read the field notes of 21 November.'

const letter = {
  domain: { name: 'Fieldnotes', version: '1', chainId: 31337 },
  types: {
    Note: [
      { name: 'author', type: 'address' },
      { name: 'title', type: 'string' },
      { name: 'pages', type: 'uint256' },
    ],
  },
  primaryType: 'Note',
} as const

export function Sign() {
  const { address } = useConnection()
  const signMessage = useSignMessage()
  const signTypedData = useSignTypedData()
  const [checked, setChecked] = useState('')

  function askForMessage() {
    setChecked('')
    signMessage.mutate(
      { message },
      {
        onSuccess: async (signature) => {
          const valid = address && (await verifyMessage({ address, message, signature }))
          setChecked(valid ? 'message: signed by the account' : 'message: signed by somebody else')
        },
      },
    )
  }

  function askForTypedData() {
    if (!address) return
    setChecked('')
    const note = {
      ...letter,
      message: { author: address, title: 'Chestnuts', pages: 12n },
    }
    signTypedData.mutate(note, {
      onSuccess: async (signature) => {
        const valid = await verifyTypedData({ ...note, address, signature })
        setChecked(valid ? 'typed data: signed by the account' : 'typed data: signed by somebody else')
      },
    })
  }

  return (
    <section>
      <h2>Signatures</h2>
      <button type="button" onClick={askForMessage}>
        Sign a message
      </button>
      <button type="button" onClick={askForTypedData}>
        Sign typed data
      </button>
      <Outcome label="Message outcome" value={signMessage.data} error={signMessage.error} />
      <Outcome label="Typed data outcome" value={signTypedData.data} error={signTypedData.error} />
      <output aria-label="Check">{checked}</output>
    </section>
  )
}
