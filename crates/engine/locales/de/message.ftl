# Die Testnachricht selbst.

# $device: wie die Person das Gerät nennt; kann leer sein.
message-subject = { $device ->
    [unset] Testnachricht von Mailfitter
   *[set] Testnachricht für { $device }
}
message-text =
    Dies ist eine Testnachricht.

    Wenn Sie sie lesen, funktioniert der Versandweg, der mit Mailfitter eingerichtet wurde, von dem Computer aus, der sie gesendet hat.
    Senden Sie als Nächstes eine vom Gerät selbst.

    Niemand braucht zu antworten.
