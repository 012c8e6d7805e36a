# Devices
