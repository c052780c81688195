// A worker whose run was killed would otherwise go on testing, with nobody to tell and its servers already gone.
process.once('disconnect', () => process.exit(1));
