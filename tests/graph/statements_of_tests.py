"""Statements invented for tests: what they say never happened, and nobody said it."""

from __future__ import annotations

from types import MappingProxyType

HARWICH = """\
Joint statement on the security of the Harwich crossing

Harwich, 5 December 2019

The Home Secretary, Priti Patel, and the Dutch Minister of Justice and Security, Ferdinand Grapperhaus, met in Harwich \
on Thursday 5 December 2019 to discuss stowaways in refrigerated lorries.

The two ministers agreed on the following:

• The Netherlands will contribute €6 million (£5.1 million) per year for two years to a quayside scanning fund;

• The United Kingdom will install four heartbeat detectors at the port of Harwich by 30 June 2020;

• Border Force and the Dutch police will exchange cargo manifests every week, from January 2020.

They also agreed to explore a common register of forged seals. The works on the northern fence at Harwich have been \
completed. Hauliers should report every broken seal within one hour.

Stowaways found at Harwich fell by 12 per cent in 2018.
"""

BILBAO = """\
Spain and France step up checks on the Bilbao ferry

Bilbao, 7 February 2013

The Spanish Interior Minister, Jorge Fernández Díaz, received his French counterpart, Manuel Valls, in Bilbao on \
7 February 2013. Both ministers decided to set up a joint luggage team at the ferry terminal before the end of March.

Jorge Fernández Díaz said: “We will double the number of dogs on the night sailings. Spain will spend €900,000 on \
kennels in Bilbao.”

France is training forty handlers. The two countries will hold a meeting in Bordeaux on 3 June 2013.
"""

HAMBURG = """\
Declaration of the German and British interior ministers

1. The Federal Minister of the Interior, Nancy Faeser, and the Home Secretary, Priti Patel, met in Hamburg on \
11 May 2022.

2. The ministers undertake:

(a) to create a pilot scheme for container tracing, worth £3 million;

(b) to train customs officers in Bremen and Felixstowe;

(c) to consider a liaison post at Europol.

3. This declaration builds on the Treaty of Rostock signed on 2 April 2020. We call on shipping lines to hand over \
their crew lists before departure.
"""

STATEMENTS = MappingProxyType({"harwich.txt": HARWICH, "bilbao.txt": BILBAO, "hamburg.txt": HAMBURG})
