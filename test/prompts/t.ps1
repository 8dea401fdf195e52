function f {
  param($a)
  $l = 1
  $l = 2
  "l is $l"
}
'start'
f 5
'end'
