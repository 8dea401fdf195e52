class Dog { Dog([string]$n) {} }
[Dog]::new
