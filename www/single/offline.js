// The page as one file is on the device already, and nothing newer comes to it.

export function offline() {}
