// A fixed workload (integers, strings, maps, allocation, a sort) whose CPU time stands for the speed of the machine.
const map = new Map();
let text = '';
let sum = 0;
for (let i = 0; i < 6_000_000; i++) sum = (sum + (i % 7) * 3) | 0;
for (let i = 0; i < 400_000; i++) {
  const k = 'k' + (i % 5000);
  map.set(k, (map.get(k) ?? 0) + i);
}
const rows = Array.from({ length: 200_000 }, (_, i) => ({ id: (i * 7919) % 200_003, name: 'n' + (i % 100) }));
rows.sort((a, b) => a.id - b.id);
for (let i = 0; i < 60_000; i++) text = (text + rows[i].name).slice(-500);
console.log(sum, map.size, rows[17].id, text.length);
