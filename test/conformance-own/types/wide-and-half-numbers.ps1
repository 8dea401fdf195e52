# Int128, Half, Index, Range, segments, shuffles: each line runs by itself and is shown with what it gives
$lines = @'
[Half]1.5; [Half]0.1; [Half]::MaxValue; [Half]::Epsilon; [Half]1.5+[Half]2; ([Half]1.5).GetType().FullName; [Half]::Parse("2.5"); [Half]1.5 -gt [Half]1; "$([Half]0.1)"; [double][Half]0.1
[Half]1.5 -eq 1.5
[Int128]5+3; ([Int128]5+3).GetType().Name; [Int128]::MaxValue; [Int128]::MinValue; [Int128]7/2; [Int128]7%4; -[Int128]7; [Int128]"12"; [Int128]::Parse("-5")
[Int128]5 -gt 3; [Int128]5 -eq 5
[Int128]::MaxValue+1
[int128]1.9; [UInt128]::MaxValue
[UInt128]-1
[Int128]::Abs(-5);[Int128]::Max(1,2)
[Index]::new(1); [Range]::new(1,2)
[System.Range]::new(1,2).ToString(); [System.Index]::new(3,$true).ToString(); [System.Index]::FromEnd(2).GetOffset(10); [Index]5
[Range]::All.ToString(); [Range]::StartAt(2).ToString(); [Range]::new(1,5).GetOffsetAndLength(10)
[ArraySegment[int]]::new([int[]](1..5),1,3).ToArray() -join ','; ([ArraySegment[int]]::new([int[]](1..5),1,3))[1]; [ArraySegment[int]]::new([int[]](1..5),1,3).Count
[ArraySegment[int]]::new([int[]](1..5),1,2)
[ArraySegment[int]]::new([int[]](1..5),4,3)
[random]::new(5).GetItems([int[]](1,2,3),2) -join ','
$a=[int[]](1..5);[random]::new(5).Shuffle($a);"$a"
$a=1..5;[random]::new(5).Shuffle($a);"$a"
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
