"""Gives up the right to open sockets, for this process and for good, where files must still be opened.

A filter of system calls (seccomp, https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html): `socket`
and `io_uring_setup` fail with EPERM from then on, in every thread there is and every one to come.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Mapping
from types import MappingProxyType

# By machine: the number that the kernel gives the architecture, and those of the calls seccomp and socket.
_MACHINES: Mapping[str, tuple[int, int, int]] = MappingProxyType(
    {"x86_64": (0xC000003E, 317, 41), "aarch64": (0xC00000B7, 277, 198)}
)
_IO_URING_SETUP = 425
_X32 = 0x40000000  # a second set of numbers for the same calls, on x86_64
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE, _END = 0x7FFF0000, 0x00050000 | 1, 0x80000000
_NO_NEW_PRIVILEGES, _FILTER, _ALL_THREADS = 38, 1, 1


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def is_possible() -> bool:
    """Whether this system and machine are ones that the filter is written for."""
    return os.uname().sysname == "Linux" and os.uname().machine in _MACHINES


def give_up_sockets() -> None:
    """Has every later call for a socket fail. Raises OSError where the kernel does not take the filter."""
    if not is_possible():
        raise OSError("this system has no filter of system calls that is known here")
    architecture, seccomp, socket = _MACHINES[os.uname().machine]
    filtered = b"".join(
        struct.pack("HBBI", *one)
        for one in (
            (_LOAD, 0, 0, 4),  # the architecture
            (_IF_EQUAL, 1, 0, architecture),
            (_RETURN, 0, 0, _END),
            (_LOAD, 0, 0, 0),  # the call's number
            (_IF_AT_LEAST, 3, 0, _X32),
            (_IF_EQUAL, 2, 0, socket),
            (_IF_EQUAL, 1, 0, _IO_URING_SETUP),
            (_RETURN, 0, 0, _ALLOW),
            (_RETURN, 0, 0, _REFUSE),
        )
    )
    kernel = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(filtered) // 8, filtered)
    if kernel.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or kernel.syscall(
        seccomp, _FILTER, _ALL_THREADS, ctypes.byref(program)
    ):
        number = ctypes.get_errno()
        raise OSError(number, f"the kernel took no filter of system calls: {os.strerror(number)}")
