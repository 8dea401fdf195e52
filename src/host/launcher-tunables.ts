/**
 * What the launcher puts into the environment of a node that loads the start-up snapshot, in a spelling of its own: the program takes it out
 * again, so that programs that scripts start do not see it, and puts it there for servers that it starts itself. The snapshot is read into two
 * buffers of its size, one after the other. With large pages of memory, and kept for what comes next instead of given back (mmap_threshold), they
 * cost a third of the page faults, a sixth of the time to start.
 */
export const launcherTunables = 'glibc.malloc.hugetlb=0x1:glibc.malloc.mmap_threshold=0x2000000';
