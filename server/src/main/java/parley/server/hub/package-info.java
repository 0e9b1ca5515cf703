/// The one thread on which the chat happens.
///
/// Start at [Hub]: bytes of a [Connection] come in, are cut into lines and given to its
/// conversation; commands are decided; [FanOut] tells everyone; a [Batch] holds what goes out until
/// the journal has what must be kept ([Outbox]). Knows no sockets: the transport is a [Link] per
/// connection, the clock an `InstantSource`. Nothing here is thread-safe.
///
/// What happened is carried out by [Happenings], which finds those whom it concerns with
/// [Addressees]; new names of rooms by [NamesOfRooms]. What the journal refused is [TakenBack].
///
/// [AccountDesk] is where connections ask the accounts; [KeptMetadata] is what these keep of what
/// people say of themselves.
///
/// What holds for a connection is that of its class: [Classes], [Terms].
///
/// Who may go on when: [Pace], [HeldBack], [Deadlines], all by [TurnTime].
@NullMarked
package parley.server.hub;

import org.jspecify.annotations.NullMarked;
