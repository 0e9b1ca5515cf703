/*
 * A bare loop: what chat costs when nothing is done but to move the bytes. Not a server: it checks
 * nothing, has no bounds, keeps nothing and believes every client. It speaks as much IRC as the
 * load generator does, and is what Parley's figures are compared with.
 *
 *   cc -O2 -o bareloop bareloop.c && ./bareloop PORT        (listens on 127.0.0.1)
 *
 * One thread. In a turn, all sockets with input are read once, what their lines bring about is
 * copied into the output of each member of the room, and then each socket with output is written
 * once.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <malloc.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LINE_MAX_BYTES = 1024, READ_BYTES = 32 * 1024, EVENTS = 512, ROOM_SLOTS = 8192, NAME = 32 };

struct peer {
  int fd;
  int seat;                 /* its place among the members of its room */
  struct room *room;        /* one at most: the generator joins no more */
  struct peer *next_dirty;
  char *out;
  unsigned out_length, out_capacity;
  char *rest;               /* the beginning of a line */
  unsigned rest_length;
  char waits, listed, leaving, named;
  char nick[NAME];
};

struct room {
  char name[NAME];
  struct peer **members;
  int count, capacity;
  struct room *next;
};

static struct room *rooms[ROOM_SLOTS];
static struct peer *dirty;
static int poller;

static void *grown(void *memory, size_t bytes) {
  void *more = realloc(memory, bytes);
  if (!more) { perror("bareloop"); exit(1); }
  return more;
}

/* Adds to what a peer gets at the end of the turn. */
static void give(struct peer *to, const char *bytes, unsigned length) {
  if (to->leaving) return;
  if (to->out_length + length > to->out_capacity) {
    unsigned capacity = to->out_capacity ? to->out_capacity : 512;
    while (capacity < to->out_length + length) capacity *= 2;
    to->out = grown(to->out, to->out_capacity = capacity);
  }
  memcpy(to->out + to->out_length, bytes, length);
  to->out_length += length;
  if (!to->listed) { to->listed = 1; to->next_dirty = dirty; dirty = to; }
}

static void give_all(struct room *room, struct peer *but, const char *bytes, unsigned length) {
  for (int i = 0; i < room->count; i++)
    if (room->members[i] != but) give(room->members[i], bytes, length);
}

static struct room *room_named(const char *name) {
  unsigned hash = 2166136261u;
  for (const char *c = name; *c; c++) hash = (hash ^ (unsigned char) *c) * 16777619u;
  struct room **slot = &rooms[hash % ROOM_SLOTS];
  for (struct room *room = *slot; room; room = room->next)
    if (!strcmp(room->name, name)) return room;
  struct room *room = grown(NULL, sizeof *room);
  memset(room, 0, sizeof *room);
  snprintf(room->name, sizeof room->name, "%s", name);
  room->next = *slot;
  return *slot = room;
}

static void leave(struct peer *peer) {
  struct room *room = peer->room;
  if (!room) return;
  char line[128];
  int length = snprintf(line, sizeof line, ":%s!%s@bare QUIT :\r\n", peer->nick, peer->nick);
  struct peer *last = room->members[--room->count];
  room->members[last->seat = peer->seat] = last;
  peer->room = NULL;
  give_all(room, peer, line, length);
}

static void join(struct peer *peer, const char *name) {
  char line[512];
  if (peer->room) return;
  struct room *room = peer->room = room_named(name);
  if (room->count == room->capacity) {
    room->capacity = room->capacity ? room->capacity * 2 : 4;
    room->members = grown(room->members, room->capacity * sizeof *room->members);
  }
  room->members[peer->seat = room->count++] = peer;
  int length = snprintf(line, sizeof line, ":%s!%s@bare JOIN %s\r\n", peer->nick, peer->nick, name);
  give_all(room, NULL, line, length);
  int begin = snprintf(line, sizeof line, ":bare 353 %s = %s :", peer->nick, name);
  length = begin;
  for (int i = 0; i < room->count; i++) {
    length += snprintf(line + length, sizeof line - length, "%s ", room->members[i]->nick);
    if (length > 460 || i + 1 == room->count) {
      memcpy(line + length, "\r\n", 2);
      give(peer, line, length + 2);
      length = begin;
    }
  }
  length = snprintf(line, sizeof line, ":bare 366 %s %s :End\r\n", peer->nick, name);
  give(peer, line, length);
}

static void welcome(struct peer *peer) {
  char text[512];
  int length = snprintf(text, sizeof text,
      ":bare 001 %s :Welcome\r\n:bare 002 %s :This is a bare loop\r\n:bare 003 %s :It is new\r\n"
      ":bare 004 %s bare 1 i n\r\n:bare 005 %s CHANTYPES=# :are supported\r\n:bare 422 %s :No MOTD\r\n",
      peer->nick, peer->nick, peer->nick, peer->nick, peer->nick, peer->nick);
  give(peer, text, length);
}

/* The part of a line behind a command word, or NULL where it is another command. */
static char *behind(char *line, const char *word) {
  size_t length = strlen(word);
  return strncmp(line, word, length) ? NULL : line + length;
}

static void say(struct peer *peer, const char *line, unsigned length) {
  char full[LINE_MAX_BYTES + 96];
  if (!peer->room) return;
  unsigned nick = strlen(peer->nick), at = 0;
  full[at++] = ':';
  memcpy(full + at, peer->nick, nick); at += nick;
  full[at++] = '!';
  memcpy(full + at, peer->nick, nick); at += nick;
  memcpy(full + at, "@127.0.0.1 ", 11); at += 11;
  memcpy(full + at, line, length); at += length;
  memcpy(full + at, "\r\n", 2);
  give_all(peer->room, peer, full, at + 2);
}

static void hear(struct peer *peer, char *line, unsigned length) {
  char *rest;
  line[length] = 0;         /* where its end was */
  if (length > 512) return;
  if (behind(line, "PRIVMSG #")) {
    say(peer, line, length);
  } else if ((rest = behind(line, "NICK "))) {
    snprintf(peer->nick, sizeof peer->nick, "%s", rest);
  } else if (behind(line, "USER ")) {
    if (!peer->named) { peer->named = 1; welcome(peer); }
  } else if ((rest = behind(line, "JOIN "))) {
    join(peer, rest);
  } else if ((rest = behind(line, "PING "))) {
    char pong[600];
    give(peer, pong, snprintf(pong, sizeof pong, ":bare PONG bare %s\r\n", rest));
  } else if (behind(line, "QUIT")) {
    leave(peer);
    give(peer, "ERROR :Bye\r\n", 12);
    peer->leaving = 1;
  }
}

static void read_from(struct peer *peer) {
  static char in[LINE_MAX_BYTES + READ_BYTES + 1];
  if (peer->leaving) return;
  memcpy(in, peer->rest, peer->rest_length);
  ssize_t count = recv(peer->fd, in + peer->rest_length, READ_BYTES, 0);
  if (count < 0 && errno == EAGAIN) return;
  if (count <= 0) {
    leave(peer);
    peer->out_length = 0;
    give(peer, "", 0);      /* so that it is taken away at the end of the turn */
    peer->leaving = 1;
    return;
  }
  char *from = in, *end = in + peer->rest_length + count, *newline;
  while (!peer->leaving && (newline = memchr(from, '\n', end - from))) {
    unsigned length = newline - from;
    if (length && from[length - 1] == '\r') length--;
    hear(peer, from, length);
    from = newline + 1;
  }
  peer->rest_length = end - from > LINE_MAX_BYTES ? 0 : end - from;
  if (peer->rest_length) {
    if (!peer->rest) peer->rest = grown(NULL, LINE_MAX_BYTES);
    memcpy(peer->rest, from, peer->rest_length);
  }
}

static void write_to(struct peer *peer) {
  ssize_t count = peer->out_length ? send(peer->fd, peer->out, peer->out_length, MSG_NOSIGNAL) : 0;
  peer->listed = 0;
  if (peer->leaving || (count < 0 && errno != EAGAIN)) {
    leave(peer);
    close(peer->fd);
    free(peer->out);
    free(peer->rest);
    free(peer);
    return;
  }
  if (count < 0) count = 0;
  peer->out_length -= count;
  if (peer->out_length) {
    memmove(peer->out, peer->out + count, peer->out_length);
  } else {
    free(peer->out);        /* an idle peer costs no output buffer */
    peer->out = NULL;
    peer->out_capacity = 0;
  }
  if (peer->waits != (peer->out_length > 0)) {
    peer->waits = !peer->waits;
    struct epoll_event event = { EPOLLIN | (peer->waits ? EPOLLOUT : 0), { .ptr = peer } };
    epoll_ctl(poller, EPOLL_CTL_MOD, peer->fd, &event);
  }
}

static void accept_from(int listener) {
  int fd, one = 1;
  while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
    struct peer *peer = grown(NULL, sizeof *peer);
    memset(peer, 0, sizeof *peer);
    peer->fd = fd;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event event = { EPOLLIN, { .ptr = peer } };
    epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
  }
}

int main(int count, char **arguments) {
  int port = count == 2 ? atoi(arguments[1]) : 0, one = 1;
  if (port < 1 || port > 65535) { fprintf(stderr, "usage: bareloop PORT\n"); return 2; }
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);   /* output comes and goes: keep the pages */
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  struct sockaddr_in here = { AF_INET, htons(port), { htonl(INADDR_LOOPBACK) }, { 0 } };
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(listener, (struct sockaddr *) &here, sizeof here) || listen(listener, 4096)) {
    perror("bareloop");
    return 1;
  }
  poller = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = { EPOLLIN, { .ptr = NULL } }, events[EVENTS];
  epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
  for (;;) {
    int ready = epoll_wait(poller, events, EVENTS, -1);
    for (int i = 0; i < ready; i++) {
      struct peer *peer = events[i].data.ptr;
      if (!peer) { accept_from(listener); continue; }
      if ((events[i].events & EPOLLOUT)) give(peer, "", 0);
      if ((events[i].events & ~EPOLLOUT)) read_from(peer);
    }
    while (dirty) {
      struct peer *peer = dirty;
      dirty = peer->next_dirty;
      write_to(peer);
    }
  }
}
