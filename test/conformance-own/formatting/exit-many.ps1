function E { 'before'; exit 7; 'after' }
try { E } finally { 'finally runs' }
