/*
 * A worker for pages opened from a disk, where browsers refuse real ones.
 *
 * The script runs in a hidden frame instead, with the few things of a worker that the search uses. Material's search
 * recognises the frame by the name `IFrameWorker` in the page and then loads its languages by full address.
 */
(() => {
  'use strict'
  if (location.protocol !== 'file:') return

  class IFrameWorker extends EventTarget {
    #waiting = []
    #frame

    constructor(address) {
      super()
      const url = new URL(address, document.baseURI)
      const frame = document.createElement('iframe')
      frame.hidden = true
      frame.title = ''
      frame.srcdoc = '<!doctype html><title>.</title>'
      frame.addEventListener('load', () => this.#start(frame.contentWindow, url), { once: true })
      document.body.append(frame)
    }

    async #start(frame, url) {
      const loading = new Set()
      const load = source => {
        const done = new Promise((resolve, reject) => {
          const script = frame.document.createElement('script')
          script.src = new URL(source, url)
          script.onload = resolve
          script.onerror = () => reject(new Error(`cannot load ${script.src}`))
          frame.document.body.append(script)
        })
        loading.add(done)
        const forget = () => loading.delete(done)
        done.then(forget, forget)
        return done
      }
      // A script may ask for others; whoever asked for the first waits for them all, found or not.
      frame.importScripts = async (...sources) => {
        for (const source of sources) await load(source)
        while (loading.size) await Promise.allSettled(loading)
      }
      frame.postMessage = data => this.dispatchEvent(new MessageEvent('message', { data }))
      await load(url)
      this.#frame = frame
      for (const data of this.#waiting.splice(0)) this.postMessage(data)
    }

    postMessage(data) {
      if (this.#frame) this.#frame.dispatchEvent(new MessageEvent('message', { data }))
      else this.#waiting.push(data)
    }
  }

  window.IFrameWorker = IFrameWorker
  window.Worker = IFrameWorker
})()
