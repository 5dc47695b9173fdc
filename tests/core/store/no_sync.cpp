// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite in this program does not wait for the disk. The tests kill processes, not the machine:
// what a process wrote outlives it in the page cache, so a thousand waits would prove nothing.
#include <unistd.h>

extern "C" int fsync(int /*descriptor*/)
{
    return 0;
}

extern "C" int fdatasync(int /*descriptor*/)
{
    return 0;
}
