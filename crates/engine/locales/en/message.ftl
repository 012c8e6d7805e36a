# The test message itself.

# $device: what the person calls the device; may be empty.
message-subject = { $device ->
    [unset] Test message from Mailfitter
   *[set] Test message for { $device }
}
message-text =
    This is a test message.

    If you read it, the way to send that was set up with Mailfitter works from the computer it was sent from.
    Next, send one from the device itself.

    Nobody needs to answer.
