# Guide
