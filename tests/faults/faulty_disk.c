/* Loaded before the C library: calls that change a disk under one folder fail from a chosen one on.

   What is to fail stands in a file that all processes of a trial map, so that it can be set from outside
   while they run, and so that they count together. Built and steered by tests/faults/disk.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

struct plan {
    long number, first, last, seen;
    char under[1024];
};
static struct plan *plan;

__attribute__((constructor)) static void begin(void) {
    const char *name = getenv("FAULTY_DISK");
    int handle = name ? open(name, O_RDWR) : -1;
    if (handle < 0) return;
    plan = mmap(NULL, sizeof *plan, PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    if (plan == MAP_FAILED) plan = NULL;
    close(handle);
}

static int fails(void) {
    long at = __sync_add_and_fetch(&plan->seen, 1);
    if (!plan->number || at < plan->first || at > plan->last) return 0;
    errno = (int)plan->number;
    return 1;
}
static int watched(const char *path) {
    return plan && plan->under[0] && path && !strncmp(path, plan->under, strlen(plan->under));
}
static int by_handle(int handle) {
    char link[64], path[PATH_MAX];
    if (!plan || !plan->under[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return watched(path);
}
static int by_path(int folder, const char *path) {
    return path && (path[0] == '/' ? watched(path) : by_handle(folder));
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define BY_HANDLE(answer, name, takes, gives) \
    answer name takes { REAL(name); return by_handle(handle) && fails() ? -1 : real gives; }

BY_HANDLE(ssize_t, write, (int handle, const void *from, size_t size), (handle, from, size))
BY_HANDLE(ssize_t, writev, (int handle, const struct iovec *from, int many), (handle, from, many))
BY_HANDLE(ssize_t, pwrite, (int handle, const void *from, size_t size, off_t at), (handle, from, size, at))
BY_HANDLE(ssize_t, pwrite64, (int handle, const void *from, size_t size, off64_t at), (handle, from, size, at))
BY_HANDLE(int, ftruncate, (int handle, off_t size), (handle, size))
BY_HANDLE(int, ftruncate64, (int handle, off64_t size), (handle, size))
BY_HANDLE(int, fsync, (int handle), (handle))
BY_HANDLE(int, fdatasync, (int handle), (handle))
BY_HANDLE(ssize_t, sendfile, (int handle, int from, off_t *at, size_t size), (handle, from, at, size))
BY_HANDLE(ssize_t, sendfile64, (int handle, int from, off64_t *at, size_t size), (handle, from, at, size))

ssize_t copy_file_range(int from, off64_t *at, int handle, off64_t *to, size_t size, unsigned flags) {
    REAL(copy_file_range);
    return by_handle(handle) && fails() ? -1 : real(from, at, handle, to, size, flags);
}

/* A disk that is full still opens what is there; one that may only be read opens nothing to be written. */
static int refused(int folder, const char *path, int flags) {
    if (!by_path(folder, path) || !(flags & (O_CREAT | O_WRONLY | O_RDWR))) return 0;
    int there = !faccessat(folder, path, F_OK, 0);
    if (there && plan->number != EROFS) return 0;
    if (!there && !(flags & O_CREAT)) return 0;
    return fails();
}
#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        return refused(AT_FDCWD, path, flags) ? -1 : real(path, flags, mode); }
#define OPENING_AT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        REAL(name); va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        return refused(folder, path, flags) ? -1 : real(folder, path, flags, mode); }
OPENING(open)
OPENING(open64)
OPENING_AT(openat)
OPENING_AT(openat64)

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    return by_path(AT_FDCWD, path) && access(path, F_OK) && fails() ? -1 : real(path, mode);
}
int rename(const char *from, const char *to) {
    REAL(rename);
    return by_path(AT_FDCWD, to) && fails() ? -1 : real(from, to);
}
int renameat(int one, const char *from, int other, const char *to) {
    REAL(renameat);
    return by_path(other, to) && fails() ? -1 : real(one, from, other, to);
}
int link(const char *from, const char *to) {
    REAL(link);
    return by_path(AT_FDCWD, to) && fails() ? -1 : real(from, to);
}

/* Taking away needs no room, but it does need a disk that answers and may be written. */
int unlink(const char *path) {
    REAL(unlink);
    int matters = by_path(AT_FDCWD, path) && (plan->number == EROFS || plan->number == EIO) && !access(path, F_OK);
    return matters && fails() ? -1 : real(path);
}
