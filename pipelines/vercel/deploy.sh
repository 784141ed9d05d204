#!/bin/sh
# From a machine of your own: what was looked through is what is uploaded, functions included.
set -eu
vercel build --prod
npx --no -- amparo scan .vercel/output
vercel deploy --prebuilt --prod
