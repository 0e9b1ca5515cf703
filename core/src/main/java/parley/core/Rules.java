package parley.core;

/// The bounds that the chat keeps.
///
/// @param names which nicks and room names are valid
/// @param lobby the room where dialects without rooms of their own begin; it has no operator
/// @param roomsPerPerson rooms a person may be in at once, at least 1
/// @param roomsMax rooms there may be at once, at least 1
/// @param textMax UTF-16 units in one message or topic
/// @param bounds of what may be set of a room
/// @param personBounds of what is remembered for persons
/// @param metadataBounds of what may be said of persons and rooms
/// @param keepsLetters whether what people write to each other is kept, where both are logged in to
///   an account
public record Rules(
    Names names,
    RoomName lobby,
    int roomsPerPerson,
    int roomsMax,
    int textMax,
    RoomBounds bounds,
    PersonBounds personBounds,
    MetadataBounds metadataBounds,
    boolean keepsLetters) {
  /// With the usual bounds for the settings of rooms and for persons; letters are kept.
  public Rules(Names names, RoomName lobby, int roomsPerPerson, int roomsMax, int textMax) {
    this(
        names,
        lobby,
        roomsPerPerson,
        roomsMax,
        textMax,
        RoomBounds.USUAL,
        PersonBounds.USUAL,
        MetadataBounds.USUAL,
        true);
  }

  /// The same with another number of rooms for a person.
  public Rules withRoomsPerPerson(int rooms) {
    return rooms == roomsPerPerson
        ? this
        : new Rules(
            names,
            lobby,
            rooms,
            roomsMax,
            textMax,
            bounds,
            personBounds,
            metadataBounds,
            keepsLetters);
  }
}
