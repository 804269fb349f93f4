import { useEffect, useState } from 'react'

/** A picture from bytes, at an address that lives as long as it is shown. */
export function BytesImage({ bytes, alt }: { bytes: Uint8Array; alt: string }) {
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return url === '' ? null : <img src={url} alt={alt} className="bytes-image" />
}
