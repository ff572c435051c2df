#!/usr/bin/env node
import './generated/command.ts';
